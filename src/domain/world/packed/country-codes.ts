// Made by `npm run tables` from ../tables/country-codes.txt: change that file, not this one.
const table: string = "fips|GZ|PSE\nfips|RB|SRB\nfips|YI|SRB\nfips|NT|CUW\nfips|JN|SJM\nfips|BQ|UMI\ngw|345|SRB\ngw|680|YEM\ngw|679|YEM\ngw|255|DEU\ngw|817|VNM\ngw|751|IND\ngw|315|CZE\ncow|345|SRB\ncow|260|DEU\ncow|678|YEM\ncow|680|YEM\ncow|817|VNM\n";
export default table;
