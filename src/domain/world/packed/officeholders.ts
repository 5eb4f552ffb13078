// Made by `npm run names` from ../tables/officeholders.txt: change that file, not this one.
export default `# Holders of offices of the world: South and Central Asia and the powers about it first, in depth since about 1990, then the rest in breadth.
# One line a person, or several in one office with \` / \` between them: ISO3 | names | office from..until; …. Months are those in which the office was taken and left; empty: still held, or from before 1990.
PAK|Benazir Bhutto|prime minister 1988-12..1990-08;prime minister 1993-10..1996-11;opposition leader 1997-02..2007-12
PAK|Nawaz Sharif;Mian Nawaz Sharif|prime minister 1990-11..1993-07;prime minister 1997-02..1999-10;prime minister 2013-06..2017-07
PAK|Ghulam Ishaq Khan|president 1988-08..1993-07
PAK|Farooq Leghari;Farooq Ahmad Khan Leghari|president 1993-11..1997-12
PAK|Rafiq Tarar;Muhammad Rafiq Tarar|president 1998-01..2001-06
PAK|Pervez Musharraf;Parvez Musharraf;General Pervez Musharraf|army chief 1998-10..1999-10;president 1999-10..2008-08
PAK|Asif Ali Zardari;Asif Zardari|president 2008-09..2013-09;president 2024-03..
PAK|Mamnoon Hussain|president 2013-09..2018-09
PAK|Arif Alvi|president 2018-09..2024-03
PAK|Zafarullah Khan Jamali;Zafarullah Jamali|prime minister 2002-11..2004-06
PAK|Shaukat Aziz|prime minister 2004-08..2007-11
PAK|Yousaf Raza Gilani;Yusuf Raza Gilani;Syed Yousuf Raza Gilani|prime minister 2008-03..2012-06
PAK|Raja Pervaiz Ashraf;Raja Pervez Ashraf|prime minister 2012-06..2013-03;speaker 2022-04..2024-02
PAK|Shahid Khaqan Abbasi|prime minister 2017-08..2018-05
PAK|Imran Khan|opposition leader 1996-04..2018-08;prime minister 2018-08..2022-04;opposition leader 2022-04..
PAK|Shehbaz Sharif;Shahbaz Sharif|opposition leader 2018-08..2022-04;prime minister 2022-04..2023-08;prime minister 2024-03..
PAK|Anwaar-ul-Haq Kakar;Anwaar ul Haq Kakar;Anwar-ul-Haq Kakar|prime minister 2023-08..2024-03
PAK|Shah Mahmood Qureshi;Shah Mehmood Qureshi|foreign minister 2008-03..2011-02;foreign minister 2018-08..2022-04;opposition leader 2022-04..
PAK|Hina Rabbani Khar|foreign minister 2011-02..2013-03;minister of state 2022-04..2023-08
PAK|Khurshid Mahmud Kasuri;Khurshid Kasuri|foreign minister 2002-11..2007-11
PAK|Sartaj Aziz|foreign minister 1998-08..1999-10;adviser 2013-06..2017-07
PAK|Tariq Fatemi|adviser 2013-06..2017-04;adviser 2022-04..
PAK|Khawaja Asif;Khawaja Muhammad Asif|defence minister 2013-11..2017-08;foreign minister 2017-08..2018-04;defence minister 2022-04..2023-08;defence minister 2024-03..
PAK|Bilawal Bhutto Zardari;Bilawal Bhutto-Zardari;Bilawal Bhutto|opposition leader 2007-12..2022-04;foreign minister 2022-04..2023-08
PAK|Jalil Abbas Jilani|foreign secretary 2012-03..2013-12;foreign minister 2023-08..2024-03
PAK|Ishaq Dar;Mohammad Ishaq Dar|finance minister 2013-06..2017-11;finance minister 2022-09..2023-08;foreign minister 2024-03..
PAK|Ashfaq Parvez Kayani;Ashfaq Kayani|army chief 2007-11..2013-11
PAK|Raheel Sharif|army chief 2013-11..2016-11
PAK|Qamar Javed Bajwa;Qamar Bajwa|army chief 2016-11..2022-11
PAK|Asim Munir;Syed Asim Munir|army chief 2022-11..
PAK|Jehangir Karamat|army chief 1996-01..1998-10
PAK|Mirza Aslam Beg|army chief 1988-08..1991-08
PAK|Faiz Hameed|intelligence chief 2019-06..2021-11
PAK|Nadeem Anjum|intelligence chief 2021-11..2024-09
PAK|Hamid Gul|intelligence chief 1987-03..1989-05
PAK|Ahmad Shuja Pasha;Shuja Pasha|intelligence chief 2008-09..2012-03
PAK|Ahmed Sharif Chaudhry / Asif Ghafoor / Asim Bajwa / Babar Iftikhar|military spokesman 2012-06..
PAK|Chaudhry Nisar Ali Khan;Chaudhry Nisar|interior minister 2013-06..2017-07
PAK|Rehman Malik|interior minister 2008-03..2013-03
PAK|Sheikh Rashid Ahmed;Sheikh Rashid|interior minister 2020-12..2022-04
PAK|Rana Sanaullah;Rana Sanaullah Khan|interior minister 2022-04..2023-08
PAK|Sarfraz Bugti|interior minister 2023-08..2023-12;chief minister 2024-03..
PAK|Mohsin Naqvi|interior minister 2024-03..
PAK|Fawad Chaudhry|minister 2018-08..2022-04
PAK|Moeed Yusuf|national security adviser 2021-05..2022-04
PAK|Muhammad Sadiq;Mohammad Sadiq Khan|special representative 2020-06..2022-03;special representative 2024-12..
PAK|Asif Durrani;Asif Ali Durrani|special representative 2023-05..2024-09
PAK|Munir Akram|ambassador 2019-11..2025-03
PAK|Maleeha Lodhi|ambassador 2015-02..2019-10
PAK|Mumtaz Zahra Baloch / Shafqat Ali Khan|government spokesman 2022-11..
PAK|Jam Kamal Khan;Jam Kamal Khan Alyani;Jam Kamal|chief minister 2018-08..2021-10
PAK|Ali Amin Gandapur|chief minister 2024-03..2025-10
PAK|Fazlur Rehman;Maulana Fazlur Rehman;Fazal-ur-Rehman|party leader 1980-01..
PAK|Mullah Fazlullah;Maulana Fazlullah|rebel leader 2007-01..2018-06
PAK|Baitullah Mehsud|rebel leader 2007-12..2009-08
PAK|Hakimullah Mehsud|rebel leader 2009-08..2013-11
PAK|Noor Wali Mehsud;Mufti Noor Wali Mehsud|rebel leader 2018-06..
PAK|Hafiz Gul Bahadur / Omar Khalid Khorasani|rebel leader 2006-09..
PAK|Hafiz Saeed;Hafiz Muhammad Saeed|armed leader 1987-01..
PAK|Masood Azhar;Maulana Masood Azhar|armed leader 2000-01..
PAK|Akbar Bugti;Nawab Akbar Bugti|rebel leader 2004-01..2006-08
PAK|Brahamdagh Bugti / Bashir Zeb / Allah Nazar Baloch / Balach Marri|rebel leader 2006-08..
PAK|Manzoor Pashteen / Mahrang Baloch|opposition leader 2018-01..
AFG|Mohammad Najibullah;Najibullah|president 1987-09..1992-04
AFG|Burhanuddin Rabbani;Professor Rabbani|president 1992-06..2001-12
AFG|Sibghatullah Mojaddedi;Sibghatullah Mojaddidi|president 1992-04..1992-06
AFG|Ahmad Shah Massoud;Ahmed Shah Massoud|defence minister 1992-06..1996-09;rebel leader 1996-09..2001-09
AFG|Gulbuddin Hekmatyar;Gulbudin Hekmatyar|prime minister 1993-06..1994-06;prime minister 1996-06..1996-09;rebel leader 2001-12..2016-09;party leader 2016-09..
AFG|Abdul Rashid Dostum;Rashid Dostum|militia leader 1992-04..2001-12;vice president 2014-09..2020-02
AFG|Hamid Karzai|president 2001-12..2014-09
AFG|Ashraf Ghani;Mohammad Ashraf Ghani|president 2014-09..2021-08-15
AFG|Abdullah Abdullah|foreign minister 2001-12..2006-03;opposition leader 2009-08..2014-09;chief executive 2014-09..2020-03;chairman of the High Council 2020-05..2021-08-15
AFG|Amrullah Saleh|intelligence chief 2004-02..2010-06;vice president 2020-02..2021-08-15;rebel leader 2021-08-15..
AFG|Ahmad Massoud|rebel leader 2021-08-15..
AFG|Mullah Omar;Mullah Mohammed Omar;Mullah Mohammad Omar|leader 1996-09..2001-11;rebel leader 2001-11..2013-04
AFG|Mullah Mansour;Akhtar Mansour;Mullah Akhtar Mansour;Akhtar Mohammad Mansour|rebel leader 2015-07..2016-05
AFG|Hibatullah Akhundzada;Haibatullah Akhundzada;Mullah Hibatullah|rebel leader 2016-05..2021-08-15;supreme leader 2021-08-15..
AFG|Abdul Ghani Baradar;Mullah Baradar;Mullah Abdul Ghani Baradar|rebel leader 2002-01..2021-08-15;deputy prime minister 2021-09..
AFG|Hasan Akhund;Mohammad Hassan Akhund;Mullah Hassan Akhund;Mohammad Hasan Akhund|prime minister 2021-09..
AFG|Sirajuddin Haqqani|rebel leader 2007-01..2021-08-15;interior minister 2021-09..
AFG|Jalaluddin Haqqani|rebel leader 2001-11..2018-09
AFG|Mullah Yaqoob;Mullah Yaqub;Mohammad Yaqoob;Mohammad Yaqoob Mujahid|rebel leader 2016-05..2021-08-15;defence minister 2021-09..
AFG|Amir Khan Muttaqi|rebel leader 2002-01..2021-08-15;foreign minister 2021-09..
AFG|Zabihullah Mujahid;Zabiullah Mujahid|rebel spokesman 2007-01..2021-08-15;government spokesman 2021-08-15..
AFG|Suhail Shaheen|rebel spokesman 2013-06..2021-08-15;ambassador 2021-09..
AFG|Sher Mohammad Abbas Stanikzai;Abbas Stanikzai|rebel leader 2012-01..2021-08-15;deputy foreign minister 2021-09..
AFG|Bilal Karimi / Abdul Qahar Balkhi / Hafiz Zia Ahmad / Enayatullah Khwarazmi|government spokesman 2021-08-15..
AFG|Mohammad Hanif Atmar;Hanif Atmar|interior minister 2008-10..2010-06;national security adviser 2014-09..2018-08;foreign minister 2020-01..2021-08-15
AFG|Hamdullah Mohib|national security adviser 2018-08..2021-08-15
AFG|Salahuddin Rabbani|foreign minister 2015-02..2019-10
AFG|Zalmai Rassoul|foreign minister 2010-01..2013-10
AFG|Rangin Dadfar Spanta|foreign minister 2006-04..2010-01;national security adviser 2010-01..2014-09
AFG|Asadullah Khalid|intelligence chief 2012-09..2015-01;defence minister 2018-12..2021-03
AFG|Bismillah Khan Mohammadi;Bismillah Khan|interior minister 2010-06..2012-08;defence minister 2012-09..2015-05;defence minister 2021-06..2021-08-15
AFG|Atta Mohammad Noor;Atta Muhammad Nur|governor 2004-07..2018-01
AFG|Ismail Khan;Ismael Khan|governor 2001-12..2004-09;minister 2005-01..2013-10
AFG|Abdul Raziq;Abdul Raziq Achakzai|police chief 2011-05..2018-10
AFG|Mohammad Qasim Fahim;Marshal Fahim|defence minister 2001-12..2004-12;vice president 2009-11..2014-03
AFG|Shahab al-Muhajir / Hafiz Saeed Khan / Abdul Haseeb|rebel leader 2015-01..
IND|V. P. Singh;V.P. Singh;Vishwanath Pratap Singh|prime minister 1989-12..1990-11
IND|Chandra Shekhar|prime minister 1990-11..1991-06
IND|Rajiv Gandhi|prime minister 1984-10..1989-12
IND|P. V. Narasimha Rao;Narasimha Rao;P.V. Narasimha Rao|prime minister 1991-06..1996-05
IND|H. D. Deve Gowda;Deve Gowda|prime minister 1996-06..1997-04
IND|Inder Kumar Gujral;I.K. Gujral;I. K. Gujral|foreign minister 1996-06..1997-04;prime minister 1997-04..1998-03
IND|Atal Bihari Vajpayee;Atal Behari Vajpayee;A.B. Vajpayee|prime minister 1998-03..2004-05
IND|Manmohan Singh|prime minister 2004-05..2014-05
IND|Narendra Modi|chief minister 2001-10..2014-05;prime minister 2014-05..
IND|Sonia Gandhi / Rahul Gandhi|party leader 1998-03..
IND|A. P. J. Abdul Kalam;Abdul Kalam|president 2002-07..2007-07
IND|Pratibha Patil|president 2007-07..2012-07
IND|Pranab Mukherjee|foreign minister 2006-10..2009-05;president 2012-07..2017-07
IND|Ram Nath Kovind|president 2017-07..2022-07
IND|Droupadi Murmu|president 2022-07..
IND|Jaswant Singh|foreign minister 1998-12..2002-07
IND|Yashwant Sinha|foreign minister 2002-07..2004-05
IND|Natwar Singh|foreign minister 2004-05..2005-11
IND|S. M. Krishna;S.M. Krishna|foreign minister 2009-05..2012-10
IND|Salman Khurshid|foreign minister 2012-10..2014-05
IND|Sushma Swaraj|opposition leader 2009-12..2014-05;foreign minister 2014-05..2019-05
IND|Subrahmanyam Jaishankar;S. Jaishankar;S Jaishankar|foreign secretary 2015-01..2018-01;foreign minister 2019-05..
IND|Rajnath Singh|interior minister 2014-05..2019-05;defence minister 2019-05..
IND|Amit Shah|interior minister 2019-05..
IND|L. K. Advani;L.K. Advani;Lal Krishna Advani|interior minister 1998-03..2004-05;opposition leader 2004-05..2009-12
IND|P. Chidambaram|interior minister 2008-11..2012-07;finance minister 2012-07..2014-05
IND|George Fernandes|defence minister 1998-03..2004-05
IND|Nirmala Sitharaman|defence minister 2017-09..2019-05;finance minister 2019-05..
IND|Manohar Parrikar|defence minister 2014-11..2017-03
IND|Ajit Doval|national security adviser 2014-05..
IND|Vikram Misri|foreign secretary 2024-07..
IND|Nirupama Rao|foreign secretary 2009-08..2011-07
IND|Bipin Rawat|army chief 2016-12..2021-12
IND|Manoj Mukund Naravane;M.M. Naravane|army chief 2019-12..2022-04
IND|Manoj Pande|army chief 2022-04..2024-06
IND|Upendra Dwivedi|army chief 2024-06..
IND|Randhir Jaiswal / Arindam Bagchi / Raveesh Kumar|government spokesman 2017-07..
IND|Omar Abdullah|chief minister 2009-01..2015-01;chief minister 2024-10..
IND|Mehbooba Mufti|chief minister 2016-04..2018-06
IND|Mamata Banerjee|chief minister 2011-05..
IND|Yogi Adityanath|chief minister 2017-03..
IND|Arvind Kejriwal|chief minister 2015-02..2024-09
IRN|Ayatollah Khomeini;Ruhollah Khomeini|supreme leader 1979-02..1989-06
IRN|Ali Khamenei;Ayatollah Khamenei;Ayatollah Ali Khamenei;Khamenei|president 1981-10..1989-08;supreme leader 1989-06..
IRN|Akbar Hashemi Rafsanjani;Hashemi Rafsanjani;Rafsanjani|president 1989-08..1997-08
IRN|Mohammad Khatami;Mohammed Khatami|president 1997-08..2005-08
IRN|Mahmoud Ahmadinejad;Ahmadinejad|president 2005-08..2013-08
IRN|Hassan Rouhani;Hassan Rohani;Rouhani|president 2013-08..2021-08
IRN|Ebrahim Raisi;Raisi|judge 2019-03..2021-07;president 2021-08..2024-05
IRN|Masoud Pezeshkian;Pezeshkian|president 2024-07..
IRN|Ali Akbar Velayati|foreign minister 1981-12..1997-08
IRN|Kamal Kharazi|foreign minister 1997-08..2005-08
IRN|Manouchehr Mottaki|foreign minister 2005-08..2010-12
IRN|Ali Akbar Salehi|foreign minister 2010-12..2013-08
IRN|Mohammad Javad Zarif;Javad Zarif;Zarif|foreign minister 2013-08..2021-08
IRN|Hossein Amir-Abdollahian;Hossein Amirabdollahian;Amir-Abdollahian|foreign minister 2021-08..2024-05
IRN|Abbas Araghchi;Abbas Araqchi|deputy foreign minister 2013-08..2021-08;foreign minister 2024-08..
IRN|Qassem Soleimani;Qasem Soleimani|general 1998-01..2020-01
IRN|Esmail Qaani|general 2020-01..
IRN|Hossein Salami|general 2019-04..2025-06
IRN|Ali Larijani|speaker 2008-05..2020-05;national security adviser 2025-08..
IRN|Mohammad Bagher Ghalibaf|speaker 2020-05..
IRN|Saeed Jalili|national security adviser 2007-10..2013-09
IRN|Ali Shamkhani|national security adviser 2013-09..2023-05
IRN|Hassan Kazemi Qomi|special representative 2021-09..
IRN|Bahram Qassemi / Abbas Mousavi / Saeed Khatibzadeh / Nasser Kanaani / Esmaeil Baqaei|government spokesman 2016-06..
IRN|Mir-Hossein Mousavi;Mir Hossein Mousavi / Mehdi Karroubi|opposition leader 2009-06..
CHN|Deng Xiaoping|leader 1978-12..1992-10
CHN|Jiang Zemin|president 1993-03..2003-03
CHN|Hu Jintao|president 2003-03..2013-03
CHN|Xi Jinping|vice president 2008-03..2013-03;president 2013-03..
CHN|Li Peng|premier 1987-11..1998-03
CHN|Zhu Rongji|premier 1998-03..2003-03
CHN|Wen Jiabao|premier 2003-03..2013-03
CHN|Li Keqiang|premier 2013-03..2023-03
CHN|Li Qiang|premier 2023-03..
CHN|Qian Qichen|foreign minister 1988-04..1998-03
CHN|Tang Jiaxuan|foreign minister 1998-03..2003-03
CHN|Li Zhaoxing|foreign minister 2003-03..2007-04
CHN|Yang Jiechi|foreign minister 2007-04..2013-03
CHN|Wang Yi|foreign minister 2013-03..2022-12;foreign minister 2023-07..
CHN|Qin Gang|foreign minister 2022-12..2023-07
CHN|Yue Xiaoyong|special representative 2021-07..
CHN|Geng Shuang / Hua Chunying / Lu Kang / Zhao Lijian / Wang Wenbin / Mao Ning / Lin Jian / Hong Lei / Qin Gang|government spokesman 2010-01..
CHN|Dalai Lama|religious leader 1950-01..
CHN|Wei Fenghe / Li Shangfu / Dong Jun / Chang Wanquan|defence minister 2013-03..
USA|George H. W. Bush;George H.W. Bush;George Bush|president 1989-01..1993-01;president 2001-01..2009-01
USA|Ronald Reagan;President Reagan|president 1981-01..1989-01
USA|Bill Clinton;President Clinton|president 1993-01..2001-01
USA|George W. Bush;G. W. Bush;President Bush;G.W. Bush|president 2001-01..2009-01
USA|Barack Obama;Obama|president 2009-01..2017-01
USA|Donald Trump;Trump|president 2017-01..2021-01;president 2025-01..
USA|Joe Biden;Joseph Biden;Biden|vice president 2009-01..2017-01;president 2021-01..2025-01
USA|Kamala Harris|vice president 2021-01..2025-01
USA|Mike Pence|vice president 2017-01..2021-01
USA|J.D. Vance;JD Vance|vice president 2025-01..
USA|Dick Cheney|vice president 2001-01..2009-01
USA|Al Gore|vice president 1993-01..2001-01
USA|James Baker|secretary of state 1989-01..1992-08
USA|Warren Christopher|secretary of state 1993-01..1997-01
USA|Madeleine Albright|secretary of state 1997-01..2001-01
USA|Colin Powell|secretary of state 2001-01..2005-01
USA|Condoleezza Rice|national security adviser 2001-01..2005-01;secretary of state 2005-01..2009-01
USA|Hillary Clinton;Hillary Rodham Clinton|secretary of state 2009-01..2013-02
USA|John Kerry|senator 1985-01..2013-02;secretary of state 2013-02..2017-01
USA|Rex Tillerson|secretary of state 2017-02..2018-03
USA|Mike Pompeo|intelligence chief 2017-01..2018-04;secretary of state 2018-04..2021-01
USA|Antony Blinken;Tony Blinken|deputy secretary 2015-01..2017-01;secretary of state 2021-01..2025-01
USA|Marco Rubio|senator 2011-01..2025-01;secretary of state 2025-01..
USA|Donald Rumsfeld|defence minister 2001-01..2006-12
USA|Robert Gates|defence minister 2006-12..2011-07
USA|Leon Panetta|intelligence chief 2009-02..2011-07;defence minister 2011-07..2013-02
USA|Chuck Hagel|defence minister 2013-02..2015-02
USA|Ash Carter;Ashton Carter|defence minister 2015-02..2017-01
USA|Jim Mattis;James Mattis|defence minister 2017-01..2019-01
USA|Mark Esper|defence minister 2019-07..2020-11
USA|Lloyd Austin|defence minister 2021-01..2025-01
USA|Pete Hegseth|defence minister 2025-01..
USA|David Petraeus|general 2007-01..2011-08;intelligence chief 2011-09..2012-11
USA|Stanley McChrystal|general 2009-06..2010-06
USA|John Allen|general 2011-07..2013-02
USA|Mark Milley / Mike Mullen / Joseph Dunford / Martin Dempsey|general 2007-10..2023-09
USA|Kenneth McKenzie / Joseph Votel / Michael Kurilla|general 2016-03..
USA|Zalmay Khalilzad|ambassador 2003-11..2009-01;special representative 2018-09..2021-10
USA|Richard Holbrooke|special representative 2009-01..2010-12
USA|Marc Grossman|special representative 2011-02..2012-12
USA|Thomas West;Tom West|special representative 2021-10..2024-09
USA|John Bolton|ambassador 2005-08..2006-12;national security adviser 2018-04..2019-09
USA|Jake Sullivan|national security adviser 2021-01..2025-01
USA|Susan Rice|ambassador 2009-01..2013-07;national security adviser 2013-07..2017-01
USA|Nikki Haley|ambassador 2017-01..2018-12
USA|Samantha Power|ambassador 2013-08..2017-01;aid administrator 2021-05..2025-01
USA|Lisa Curtis|adviser 2017-06..2021-01
USA|Nancy Pelosi|speaker 2007-01..2011-01;speaker 2019-01..2023-01
USA|Bernie Sanders / John McCain / Lindsey Graham / Mitch McConnell|senator 1987-01..
USA|Ned Price / Matthew Miller / Vedant Patel / John Kirby / Heather Nauert / Hogan Gidley|government spokesman 2013-12..
USA|Robert Mueller / James Comey|police chief 2001-09..2019-05
RUS|Mikhail Gorbachev;Gorbachev|president 1985-03..1991-12
RUS|Boris Yeltsin;Yeltsin|president 1991-07..1999-12
RUS|Vladimir Putin;Putin|prime minister 1999-08..2000-05;president 2000-05..2008-05;prime minister 2008-05..2012-05;president 2012-05..
RUS|Dmitry Medvedev;Dmitri Medvedev;Medvedev|president 2008-05..2012-05;prime minister 2012-05..2020-01;security council deputy 2020-01..
RUS|Mikhail Mishustin|prime minister 2020-01..
RUS|Yevgeny Primakov|foreign minister 1996-01..1998-09;prime minister 1998-09..1999-05
RUS|Igor Ivanov|foreign minister 1998-09..2004-03
RUS|Sergei Lavrov;Sergey Lavrov;Lavrov|foreign minister 2004-03..
RUS|Sergei Shoigu;Sergey Shoigu|defence minister 2012-11..2024-05;security council secretary 2024-05..
RUS|Andrei Belousov|defence minister 2024-05..
RUS|Dmitry Peskov;Dmitri Peskov|government spokesman 2012-05..
RUS|Maria Zakharova|government spokesman 2015-08..
RUS|Zamir Kabulov|special representative 2011-03..
RUS|Valery Gerasimov|general 2012-11..
RUS|Ramzan Kadyrov|governor 2007-02..
RUS|Alexei Navalny;Alexey Navalny|opposition leader 2011-12..2024-02
RUS|Yevgeny Prigozhin|armed leader 2014-05..2023-08
RUS|Vadim Shumkov|governor 2018-10..
KAZ|Nursultan Nazarbayev;Nazarbayev|president 1990-04..2019-03
KAZ|Kassym-Jomart Tokayev;Kasym-Jomart Tokayev;Tokayev|foreign minister 1994-10..1999-10;prime minister 1999-10..2002-01;foreign minister 2002-01..2007-01;president 2019-03..
UZB|Islam Karimov|president 1990-03..2016-09
UZB|Shavkat Mirziyoyev;Mirziyoyev|prime minister 2003-12..2016-09;president 2016-09..
UZB|Abdulaziz Kamilov|foreign minister 1994-08..2003-03;foreign minister 2012-02..2022-12
UZB|Ismatulla Irgashev|special representative 2017-09..
TJK|Emomali Rahmon;Emomali Rahmonov;Rahmon|president 1994-11..
TJK|Sirojiddin Muhriddin;Sirojiddin Mukhriddin|foreign minister 2013-11..
TKM|Saparmurat Niyazov;Turkmenbashi|president 1990-11..2006-12
TKM|Gurbanguly Berdimuhamedow;Gurbanguly Berdymukhamedov;Gurbanguly Berdimuhamedov|president 2006-12..2022-03
TKM|Serdar Berdimuhamedow;Serdar Berdymukhamedov|president 2022-03..
TKM|Rashid Meredov|foreign minister 2001-07..
KGZ|Askar Akayev|president 1990-10..2005-03
KGZ|Kurmanbek Bakiyev|president 2005-03..2010-04
KGZ|Roza Otunbayeva|president 2010-04..2011-12
KGZ|Almazbek Atambayev|president 2011-12..2017-11
KGZ|Sooronbay Jeenbekov|president 2017-11..2020-10
KGZ|Sadyr Japarov|president 2020-10..
BGD|Sheikh Hasina;Hasina|prime minister 1996-06..2001-07;prime minister 2009-01..2024-08
BGD|Khaleda Zia|prime minister 1991-03..1996-03;prime minister 2001-10..2006-10;opposition leader 2009-01..
BGD|Muhammad Yunus;Muhammed Yunus|chief adviser 2024-08..
LKA|Mahinda Rajapaksa|prime minister 2004-04..2005-11;president 2005-11..2015-01
LKA|Maithripala Sirisena|president 2015-01..2019-11
LKA|Gotabaya Rajapaksa|president 2019-11..2022-07
LKA|Ranil Wickremesinghe|prime minister 2001-12..2004-04;prime minister 2015-01..2019-11;president 2022-07..2024-09
LKA|Anura Kumara Dissanayake|president 2024-09..
LKA|Chandrika Kumaratunga|president 1994-11..2005-11
LKA|Velupillai Prabhakaran|rebel leader 1976-05..2009-05
NPL|Pushpa Kamal Dahal;Prachanda|rebel leader 1996-02..2006-11;prime minister 2008-08..2009-05;prime minister 2016-08..2017-06;prime minister 2022-12..2024-07
NPL|King Gyanendra|king 2001-06..2008-05
NPL|K. P. Sharma Oli;KP Sharma Oli;K.P. Oli|prime minister 2015-10..2016-08;prime minister 2018-02..2021-07;prime minister 2024-07..2025-09
MDV|Ibrahim Mohamed Solih;Ibu Solih|president 2018-11..2023-11
MDV|Mohamed Nasheed|president 2008-11..2012-02
MDV|Mohamed Muizzu|president 2023-11..
MDV|Abdulla Yameen|president 2013-11..2018-11
UNO|Ban Ki-moon;Ban Ki-Moon|secretary-general 2007-01..2016-12
UNO|Kofi Annan|secretary-general 1997-01..2006-12
UNO|Boutros Boutros-Ghali|secretary-general 1992-01..1996-12
UNO|Antonio Guterres;António Guterres|secretary-general 2017-01..
UNO|Staffan de Mistura|envoy 2014-07..2018-12
UNO|Lakhdar Brahimi|envoy 1997-07..2014-05
UNO|Deborah Lyons / Tadamichi Yamamoto / Kai Eide / Jan Kubis|envoy 2008-03..
UNO|Stephane Dujarric;Stéphane Dujarric|spokesman 2014-03..
IGOWSTNAT|Jens Stoltenberg|secretary-general 2014-10..2024-10
IGOWSTNAT|Anders Fogh Rasmussen|secretary-general 2009-08..2014-09
EUR|Ursula von der Leyen|president 2019-12..
EUR|Jean-Claude Juncker|president 2014-11..2019-11
EUR|Jose Manuel Barroso;José Manuel Barroso|president 2004-11..2014-10
EUR|Herman Van Rompuy|president 2009-12..2024-11
EUR|Federica Mogherini|high representative 2014-11..2019-11
EUR|Josep Borrell|high representative 2019-12..2024-11
EUR|Catherine Ashton|high representative 2009-12..2014-10
EUR|Javier Solana|high representative 1999-10..2009-11
GBR|Margaret Thatcher|prime minister 1979-05..1990-11
GBR|John Major|prime minister 1990-11..1997-05
GBR|Tony Blair|prime minister 1997-05..2007-06
GBR|Gordon Brown|prime minister 2007-06..2010-05
GBR|David Cameron|prime minister 2010-05..2016-07;foreign minister 2023-11..2024-07
GBR|Theresa May|interior minister 2010-05..2016-07;prime minister 2016-07..2019-07
GBR|Boris Johnson|foreign minister 2016-07..2018-07;prime minister 2019-07..2022-09
GBR|Liz Truss|foreign minister 2021-09..2022-09;prime minister 2022-09..2022-10
GBR|Rishi Sunak|prime minister 2022-10..2024-07
GBR|Keir Starmer|opposition leader 2020-04..2024-07;prime minister 2024-07..
GBR|Jeremy Corbyn|opposition leader 2015-09..2020-04
GBR|Philip Hammond|defence minister 2011-10..2014-07;foreign minister 2014-07..2016-07
GBR|Ben Wallace|defence minister 2019-07..2023-08
GBR|Dominic Raab / Jeremy Hunt / William Hague / David Miliband / Jack Straw / James Cleverly / David Lammy|foreign minister 2001-06..
GBR|Michael Fallon|defence minister 2014-07..2017-11
GBR|Queen Elizabeth / King Charles / Prince William|monarch 1952-02..
FRA|François Mitterrand;Francois Mitterrand|president 1981-05..1995-05
FRA|Jacques Chirac|president 1995-05..2007-05
FRA|Nicolas Sarkozy|president 2007-05..2012-05
FRA|François Hollande;Francois Hollande|president 2012-05..2017-05
FRA|Emmanuel Macron|president 2017-05..
FRA|Jean-Yves Le Drian|defence minister 2012-05..2017-05;foreign minister 2017-05..2022-05
FRA|Laurent Fabius|foreign minister 2012-05..2016-02
FRA|Marine Le Pen|opposition leader 2011-01..
FRA|Manuel Valls / Edouard Philippe / Jean Castex / Elisabeth Borne / Gabriel Attal|prime minister 2014-03..2024-09
DEU|Helmut Kohl|chancellor 1982-10..1998-10
DEU|Gerhard Schröder;Gerhard Schroeder|chancellor 1998-10..2005-11
DEU|Angela Merkel;Merkel|chancellor 2005-11..2021-12
DEU|Olaf Scholz|chancellor 2021-12..2025-05
DEU|Friedrich Merz|opposition leader 2022-01..2025-05;chancellor 2025-05..
DEU|Frank-Walter Steinmeier|foreign minister 2013-12..2017-01;president 2017-03..
DEU|Sigmar Gabriel / Heiko Maas / Annalena Baerbock / Guido Westerwelle / Joschka Fischer|foreign minister 1998-10..2025-05
ITA|Silvio Berlusconi|prime minister 1994-05..1995-01;prime minister 2001-06..2006-05;prime minister 2008-05..2011-11
ITA|Matteo Renzi|prime minister 2014-02..2016-12
ITA|Giuseppe Conte|prime minister 2018-06..2021-02
ITA|Mario Draghi|prime minister 2021-02..2022-10
ITA|Giorgia Meloni|prime minister 2022-10..
ITA|Matteo Salvini|interior minister 2018-06..2019-09
ITA|Sergio Mattarella|president 2015-02..
ESP|José María Aznar;Jose Maria Aznar|prime minister 1996-05..2004-04
ESP|Jose Luis Rodriguez Zapatero|prime minister 2004-04..2011-12
ESP|Mariano Rajoy|prime minister 2011-12..2018-06
ESP|Pedro Sanchez;Pedro Sánchez|prime minister 2018-06..
ESP|Carles Puigdemont|governor 2016-01..2017-10;separatist leader 2017-10..
GRC|Alexis Tsipras|prime minister 2015-01..2019-07
GRC|Kyriakos Mitsotakis|prime minister 2019-07..
POL|Lech Walesa;Lech Wałęsa|president 1990-12..1995-12
POL|Donald Tusk|prime minister 2007-11..2014-09;prime minister 2023-12..
POL|Andrzej Duda|president 2015-08..2025-08
POL|Mateusz Morawiecki|prime minister 2017-12..2023-12
POL|Jaroslaw Kaczynski|party leader 2001-01..
HUN|Viktor Orban;Viktor Orbán|prime minister 1998-07..2002-05;prime minister 2010-05..
CZE|Andrej Babis;Andrej Babiš|prime minister 2017-12..2021-12
CZE|Vaclav Havel;Václav Havel|president 1989-12..2003-02
CZE|Milos Zeman|president 2013-03..2023-03
CZE|Petr Pavel|president 2023-03..
AUT|Sebastian Kurz|chancellor 2017-12..2019-05;chancellor 2020-01..2021-10
BGR|Boyko Borisov;Boiko Borisov|prime minister 2009-07..2013-03;prime minister 2014-11..2017-01;prime minister 2017-05..2021-05
SRB|Slobodan Milosevic;Slobodan Milošević|president 1989-05..2000-10
SRB|Vojislav Kostunica|president 2000-10..2003-03
SRB|Aleksandar Vucic;Aleksandar Vučić|prime minister 2014-04..2017-05;president 2017-05..
BIH|Radovan Karadzic|rebel leader 1992-04..1996-07
BIH|Ratko Mladic|general 1992-05..1996-11
BIH|Alija Izetbegovic|president 1990-12..2000-10
BIH|Milorad Dodik|president 2010-11..
HRV|Franjo Tudjman|president 1990-05..1999-12
XKX|Hashim Thaci|rebel leader 1998-01..1999-06;prime minister 2008-01..2014-12;president 2016-04..2020-11
XKX|Albin Kurti|prime minister 2021-03..
MKD|Zoran Zaev|prime minister 2017-05..2022-01
ALB|Edi Rama|prime minister 2013-09..
ROU|Nicolae Ceausescu|president 1974-03..1989-12
ROU|Klaus Iohannis|president 2014-12..2025-02
MDA|Maia Sandu|president 2020-12..
UKR|Leonid Kuchma|president 1994-07..2005-01
UKR|Viktor Yushchenko|president 2005-01..2010-02
UKR|Viktor Yanukovych|prime minister 2006-08..2007-12;president 2010-02..2014-02
UKR|Yulia Tymoshenko|prime minister 2007-12..2010-03;opposition leader 2010-03..
UKR|Petro Poroshenko|president 2014-06..2019-05
UKR|Volodymyr Zelenskyy;Volodymyr Zelensky;Volodymyr Zelenskiy;Zelensky;Zelenskiy;Zelenskyy|president 2019-05..
UKR|Dmytro Kuleba|foreign minister 2020-03..2024-09
BLR|Alexander Lukashenko;Aleksandr Lukashenko;Alyaksandr Lukashenka;Lukashenko|president 1994-07..
BLR|Sviatlana Tsikhanouskaya;Svetlana Tikhanovskaya|opposition leader 2020-05..
LTU|Dalia Grybauskaite|president 2009-07..2019-07
LTU|Gitanas Nauseda|president 2019-07..
EST|Kaja Kallas|prime minister 2021-01..2024-07
FIN|Sauli Niinisto|president 2012-03..2024-03
FIN|Sanna Marin|prime minister 2019-12..2023-06
FIN|Alexander Stubb|president 2024-03..
SWE|Olof Palme|prime minister 1982-10..1986-02
SWE|Stefan Lofven;Stefan Löfven|prime minister 2014-10..2021-11
SWE|Ulf Kristersson|prime minister 2022-10..
NOR|Erna Solberg|prime minister 2013-10..2021-10
NOR|Jonas Gahr Store;Jonas Gahr Støre|prime minister 2021-10..
DNK|Mette Frederiksen|prime minister 2019-06..
NLD|Mark Rutte|prime minister 2010-10..2024-07
BEL|Charles Michel|prime minister 2014-10..2019-10
PRT|Antonio Costa;António Costa|prime minister 2015-11..2024-04
IRL|Leo Varadkar|prime minister 2017-06..2020-06;prime minister 2022-12..2024-04
IRL|Enda Kenny|prime minister 2011-03..2017-06
IRL|Frances Fitzgerald|minister 2014-05..2017-11
IRL|Micheal Martin|prime minister 2020-06..2022-12
TUR|Turgut Ozal;Turgut Özal|president 1989-11..1993-04
TUR|Suleyman Demirel|prime minister 1991-11..1993-05;president 1993-05..2000-05
TUR|Tansu Ciller|prime minister 1993-06..1996-03
TUR|Bulent Ecevit|prime minister 1999-01..2002-11
TUR|Abdullah Gul;Abdullah Gül|prime minister 2002-11..2003-03;foreign minister 2003-03..2007-08;president 2007-08..2014-08
TUR|Recep Tayyip Erdogan;Recep Tayyip Erdoğan;Tayyip Erdogan;Erdogan;Erdoğan|prime minister 2003-03..2014-08;president 2014-08..
TUR|Ahmet Davutoglu;Ahmet Davutoğlu|foreign minister 2009-05..2014-08;prime minister 2014-08..2016-05
TUR|Binali Yildirim|prime minister 2016-05..2018-07
TUR|Mevlut Cavusoglu;Mevlüt Çavuşoğlu|foreign minister 2014-08..2023-06
TUR|Hakan Fidan|intelligence chief 2010-05..2023-06;foreign minister 2023-06..
TUR|Hulusi Akar|army chief 2015-08..2018-07;defence minister 2018-07..2023-06
TUR|Abdullah Ocalan;Abdullah Öcalan|rebel leader 1978-11..
TUR|Fethullah Gulen;Fethullah Gülen;Gulen|opposition leader 1999-03..2024-10
TUR|Selahattin Demirtas / Kemal Kilicdaroglu / Ekrem Imamoglu|opposition leader 2010-05..
ARM|Serzh Sargsyan|president 2008-04..2018-04
ARM|Nikol Pashinyan|prime minister 2018-05..
AZE|Heydar Aliyev|president 1993-06..2003-10
AZE|Ilham Aliyev|president 2003-10..
GEO|Eduard Shevardnadze|president 1992-03..2003-11
GEO|Mikheil Saakashvili;Mikhail Saakashvili|president 2004-01..2013-11;opposition leader 2013-11..
GEO|Salome Zourabichvili|president 2018-12..2024-12
GEO|Irakli Kobakhidze|prime minister 2024-02..
ISR|Yitzhak Shamir|prime minister 1986-10..1992-07
ISR|Yitzhak Rabin|prime minister 1992-07..1995-11
ISR|Shimon Peres|prime minister 1995-11..1996-06;foreign minister 2001-03..2002-11;president 2007-07..2014-07
ISR|Benjamin Netanyahu;Binyamin Netanyahu;Netanyahu|prime minister 1996-06..1999-07;opposition leader 2006-05..2009-03;prime minister 2009-03..2021-06;opposition leader 2021-06..2022-12;prime minister 2022-12..
ISR|Ehud Barak|prime minister 1999-07..2001-03;defence minister 2007-06..2013-03
ISR|Ariel Sharon|foreign minister 1998-10..1999-06;prime minister 2001-03..2006-04
ISR|Ehud Olmert|prime minister 2006-04..2009-03
ISR|Naftali Bennett|prime minister 2021-06..2022-06
ISR|Yair Lapid|foreign minister 2021-06..2022-11;opposition leader 2023-01..
ISR|Avigdor Lieberman;Avigdor Liberman|foreign minister 2009-03..2015-05;defence minister 2016-05..2018-11
ISR|Benny Gantz|opposition leader 2019-02..2020-05;defence minister 2020-05..2022-12
ISR|Yoav Gallant|defence minister 2022-12..2024-11
ISR|Tzipi Livni|foreign minister 2006-01..2009-03
ISR|Reuven Rivlin|president 2014-07..2021-07
ISR|Isaac Herzog|president 2021-07..
ISR|Moshe Yaalon|defence minister 2013-03..2016-05
PSE|Yasser Arafat;Yasir Arafat;Arafat|president 1994-07..2004-11
PSE|Mahmoud Abbas;Abbas;Abu Mazen|prime minister 2003-03..2003-09;president 2005-01..
PSE|Ismail Haniyeh;Ismail Haniya|prime minister 2006-03..2007-06;rebel leader 2007-06..2024-07
PSE|Yahya Sinwar|rebel leader 2017-02..2024-10
PSE|Khaled Meshaal;Khaled Mashal;Khalid Mashal|rebel leader 1996-01..
PSE|Salam Fayyad|prime minister 2007-06..2013-06
PSE|Saeb Erekat|negotiator 1995-01..2020-11
PSE|Mohammad Shtayyeh|prime minister 2019-04..2024-03
EGY|Hosni Mubarak;Mubarak|president 1981-10..2011-02
EGY|Mohamed Morsi;Mohammed Morsi;Mohamed Mursi;Mohammed Mursi|president 2012-06..2013-07
EGY|Abdel Fattah el-Sisi;Abdel Fattah al-Sisi;Abdel-Fattah el-Sissi;Abdel Fattah El-Sisi|defence minister 2012-08..2014-03;president 2014-06..
EGY|Sameh Shoukry|foreign minister 2014-06..2024-07
EGY|Amr Moussa|foreign minister 1991-05..2001-05
SYR|Hafez al-Assad;Hafez Assad;Hafez al-Asad|president 1971-03..2000-06
SYR|Bashar al-Assad;Bashar Assad;Bashar al-Asad;Assad;Asad|president 2000-07..2024-12-08
SYR|Ahmed al-Sharaa;Ahmad al-Sharaa;Abu Mohammed al-Golani;Abu Mohammad al-Jolani|rebel leader 2012-01..2024-12-08;president 2024-12-08..
SYR|Walid al-Moualem;Walid Muallem|foreign minister 2006-02..2020-11
LBN|Rafik Hariri;Rafiq al-Hariri;Rafik al-Hariri|prime minister 1992-10..1998-12;prime minister 2000-10..2004-10
LBN|Saad Hariri;Saad al-Hariri|prime minister 2009-11..2011-06;prime minister 2016-12..2020-01
LBN|Michel Aoun|army chief 1984-06..1990-10;opposition leader 2005-05..2016-10;president 2016-10..2022-10
LBN|Elias Hrawi|president 1989-11..1998-11
LBN|Hassan Nasrallah;Sayyed Hassan Nasrallah;Nasrallah|rebel leader 1992-02..2024-09
LBN|Najib Mikati|prime minister 2011-06..2014-02;prime minister 2021-09..2025-02
LBN|Nabih Berri|speaker 1992-10..
LBN|Emile Lahoud|president 1998-11..2007-11
LBN|Joseph Aoun|army chief 2017-03..2025-01;president 2025-01..
JOR|King Hussein|king 1952-08..1999-02
JOR|King Abdullah II;King Abdullah of Jordan|king 1999-02..
JOR|Ayman Safadi|foreign minister 2017-01..
SAU|King Fahd|king 1982-06..2005-08
SAU|King Salman|king 2015-01..
SAU|Mohammed bin Salman;Mohammad bin Salman;MBS|crown prince 2017-06..
SAU|Adel al-Jubeir|foreign minister 2015-04..2018-12
SAU|Prince Saud al-Faisal;Saud al-Faisal|foreign minister 1975-10..2015-04
SAU|Prince Faisal bin Farhan;Faisal bin Farhan|foreign minister 2019-10..
SAU|Jamal Khashoggi;Khashoggi|journalist 1985-01..2018-10
SAU|Osama bin Laden;Usama bin Laden;Osama Bin Laden;bin Laden|rebel leader 1988-08..2011-05
EGY|Ayman al-Zawahiri|rebel leader 1988-08..2022-07
YEM|Ali Abdullah Saleh|president 1990-05..2012-02;rebel leader 2014-09..2017-12
YEM|Abdrabbuh Mansur Hadi;Abd Rabbu Mansour Hadi;Abdrabbuh Mansour Hadi|president 2012-02..2022-04
YEM|Abdul-Malik al-Houthi;Abdul Malik al-Houthi|rebel leader 2004-09..
IRQ|Saddam Hussein;Saddam|president 1979-07..2003-04
IRQ|Tariq Aziz|foreign minister 1983-01..1991-12;deputy prime minister 1991-12..2003-04
IRQ|Iyad Allawi;Ayad Allawi|prime minister 2004-06..2005-05
IRQ|Nouri al-Maliki;Nuri al-Maliki|prime minister 2006-05..2014-09
IRQ|Haider al-Abadi;Haidar al-Abadi;Haider Al-Abadi|prime minister 2014-09..2018-10
IRQ|Adel Abdul Mahdi;Adil Abdul-Mahdi|prime minister 2018-10..2020-05
IRQ|Mustafa al-Kadhimi|prime minister 2020-05..2022-10
IRQ|Mohammed Shia al-Sudani|prime minister 2022-10..
IRQ|Fuad Masum|president 2014-07..2018-10
IRQ|Barham Salih|president 2018-10..2022-10
IRQ|Jalal Talabani|president 2005-04..2014-07
IRQ|Massoud Barzani;Masoud Barzani|president of Kurdistan 2005-06..2017-11
IRQ|Moqtada al-Sadr;Muqtada al-Sadr;Moqtada Sadr|militia leader 2003-04..
IRQ|Ali al-Sistani;Ayatollah Sistani|religious leader 1992-08..
IRQ|Abu Bakr al-Baghdadi / Abu Musab al-Zarqawi|rebel leader 2004-10..2019-10
QAT|Sheikh Tamim bin Hamad Al Thani;Tamim bin Hamad Al Thani|emir 2013-06..
ARE|Mohammed bin Zayed|crown prince 2004-11..2022-05;president 2022-05..
KWT|Sheikh Sabah|emir 2006-01..2020-09
LBY|Muammar Gaddafi;Muammar Gadhafi;Moammar Gadhafi;Muammar Qaddafi;Gaddafi;Gadhafi;Qaddafi;Kadhafi|leader 1969-09..2011-10
LBY|Khalifa Haftar;Khalifa Hifter|general 2014-05..
LBY|Fayez al-Sarraj;Fayez Serraj|prime minister 2016-03..2021-03
LBY|Abdulhamid al-Dbeibah;Abdul Hamid Dbeibah|prime minister 2021-03..
TUN|Zine El Abidine Ben Ali;Ben Ali|president 1987-11..2011-01
TUN|Beji Caid Essebsi|president 2014-12..2019-07
TUN|Kais Saied|president 2019-10..
DZA|Abdelaziz Bouteflika|president 1999-04..2019-04
DZA|Abdelmadjid Tebboune|president 2019-12..
MAR|King Mohammed VI|king 1999-07..
SDN|Omar al-Bashir;Omar Hassan al-Bashir;Omar al-Beshir|president 1989-06..2019-04
SDN|Abdel Fattah al-Burhan;Abdel-Fattah Burhan|leader 2019-04..
SDN|Mohamed Hamdan Dagalo;Hemedti|general 2019-04..2023-04;rebel leader 2023-04..
SDN|Abdalla Hamdok|prime minister 2019-08..2022-01
SDN|Hassan al-Turabi|opposition leader 1999-12..2016-03
SSD|Salva Kiir|president 2011-07..
SSD|Riek Machar|vice president 2011-07..2013-07;rebel leader 2013-12..2020-02;vice president 2020-02..
SSD|John Garang|rebel leader 1983-05..2005-07
ETH|Meles Zenawi|prime minister 1995-08..2012-08
ETH|Hailemariam Desalegn|prime minister 2012-08..2018-04
ETH|Abiy Ahmed|prime minister 2018-04..
ETH|Mengistu Haile Mariam|president 1977-02..1991-05
ERI|Isaias Afwerki;Isayas Afewerki|president 1993-05..
SOM|Hassan Sheikh Mohamud|president 2012-09..2017-02;president 2022-05..
SOM|Mohamed Abdullahi Mohamed;Farmajo|president 2017-02..2022-05
SOM|Mohamed Hussein Roble;Mohammed Hussein Roble|prime minister 2020-09..2022-06
SOM|Sharif Sheikh Ahmed|president 2009-01..2012-09
SOM|Mohamed Farah Aidid;Mohamed Farrah Aidid|rebel leader 1991-01..1996-08
KEN|Daniel arap Moi|president 1978-08..2002-12
KEN|Mwai Kibaki|president 2002-12..2013-04
KEN|Uhuru Kenyatta|president 2013-04..2022-09
KEN|William Ruto|vice president 2013-04..2022-09;president 2022-09..
KEN|Raila Odinga|prime minister 2008-04..2013-04;opposition leader 2013-04..
UGA|Yoweri Museveni|president 1986-01..
UGA|Kizza Besigye / Bobi Wine|opposition leader 2001-01..
UGA|Joseph Kony|rebel leader 1987-01..
RWA|Paul Kagame|president 2000-04..
RWA|Juvenal Habyarimana|president 1973-07..1994-04
BDI|Pierre Nkurunziza|president 2005-08..2020-06
BDI|Evariste Ndayishimiye|president 2020-06..
COD|Mobutu Sese Seko;Mobutu|president 1965-11..1997-05
COD|Laurent Kabila;Laurent-Desire Kabila|rebel leader 1996-10..1997-05;president 1997-05..2001-01
COD|Joseph Kabila|president 2001-01..2019-01
COD|Felix Tshisekedi;Félix Tshisekedi|president 2019-01..
COD|Bosco Ntaganda / Thomas Lubanga / Laurent Nkunda|rebel leader 2002-01..2013-03
TZA|Jakaya Kikwete|president 2005-12..2015-11
TZA|John Magufuli|president 2015-11..2021-03
TZA|Samia Suluhu Hassan|president 2021-03..
ZAF|F. W. de Klerk;Frederik de Klerk|president 1989-08..1994-05
ZAF|Nelson Mandela;Mandela|opposition leader 1990-02..1994-05;president 1994-05..1999-06
ZAF|Thabo Mbeki|president 1999-06..2008-09
ZAF|Jacob Zuma;Zuma|president 2009-05..2018-02
ZAF|Cyril Ramaphosa;Ramaphosa|president 2018-02..
ZAF|Julius Malema|opposition leader 2013-07..
ZWE|Robert Mugabe;Mugabe|president 1987-12..2017-11
ZWE|Emmerson Mnangagwa|president 2017-11..
ZWE|Morgan Tsvangirai|opposition leader 1999-09..2009-02;prime minister 2009-02..2013-09;opposition leader 2013-09..2018-02
ZMB|Kenneth Kaunda|president 1964-10..1991-11
ZMB|Edgar Lungu|president 2015-01..2021-08
ZMB|Hakainde Hichilema|president 2021-08..
MOZ|Joaquim Chissano|president 1986-11..2005-02
MOZ|Filipe Nyusi|president 2015-01..2025-01
MOZ|Afonso Dhlakama|rebel leader 1979-01..2018-05
AGO|Jose Eduardo dos Santos|president 1979-09..2017-09
AGO|Joao Lourenco;João Lourenço|president 2017-09..
AGO|Jonas Savimbi|rebel leader 1975-01..2002-02
NAM|Sam Nujoma|president 1990-03..2005-03
NGA|Ibrahim Babangida|president 1985-08..1993-08
NGA|Sani Abacha|president 1993-11..1998-06
NGA|Olusegun Obasanjo|president 1999-05..2007-05
NGA|Umaru Yar'Adua|president 2007-05..2010-05
NGA|Goodluck Jonathan|president 2010-05..2015-05
NGA|Muhammadu Buhari;Buhari|president 2015-05..2023-05
NGA|Bola Tinubu|president 2023-05..
NGA|Atiku Abubakar / Peter Obi|opposition leader 2007-05..
NGA|Abubakar Shekau|rebel leader 2009-07..2021-05
NGA|Nnamdi Kanu|separatist leader 2012-01..
GHA|Jerry Rawlings|president 1981-12..2001-01
GHA|Nana Akufo-Addo|president 2017-01..2025-01
GHA|John Mahama|president 2012-07..2017-01;president 2025-01..
CIV|Laurent Gbagbo|president 2000-10..2011-04
CIV|Alassane Ouattara|president 2010-12..
LBR|Charles Taylor|president 1997-08..2003-08
LBR|Ellen Johnson Sirleaf|president 2006-01..2018-01
LBR|George Weah|president 2018-01..2024-01
SLE|Foday Sankoh|rebel leader 1991-03..2000-05
GIN|Alpha Conde;Alpha Condé|president 2010-12..2021-09
GIN|Mamady Doumbouya|leader 2021-09..
MLI|Amadou Toumani Toure|president 2002-06..2012-03
MLI|Ibrahim Boubacar Keita;Ibrahim Boubacar Keïta|president 2013-09..2020-08
MLI|Assimi Goita;Assimi Goïta|leader 2020-08..
BFA|Blaise Compaore;Blaise Compaoré|president 1987-10..2014-10
BFA|Roch Marc Christian Kabore|president 2015-12..2022-01
BFA|Ibrahim Traore;Ibrahim Traoré|leader 2022-09..
NER|Mohamed Bazoum|president 2021-04..2023-07
NER|Abdourahamane Tchiani;Abdourahmane Tiani|leader 2023-07..
NER|Mahamadou Issoufou|president 2011-04..2021-04
TCD|Idriss Deby;Idriss Déby|president 1990-12..2021-04
TCD|Mahamat Idriss Deby;Mahamat Deby|president 2021-04..
CAF|Francois Bozize;François Bozizé|president 2003-03..2013-03;rebel leader 2020-12..
CAF|Faustin-Archange Touadera|president 2016-03..
CMR|Paul Biya|president 1982-11..
GAB|Ali Bongo|president 2009-10..2023-08
GNQ|Teodoro Obiang|president 1979-08..
COG|Denis Sassou Nguesso|president 1997-10..
GMB|Yahya Jammeh|president 1994-07..2017-01
GMB|Adama Barrow|president 2017-01..
SEN|Macky Sall|president 2012-04..2024-04
SEN|Abdoulaye Wade|president 2000-04..2012-04
SEN|Bassirou Diomaye Faye|president 2024-04..
MRT|Mohamed Ould Abdel Aziz|president 2009-08..2019-08
MDG|Andry Rajoelina|president 2019-01..2025-10
MDG|Marc Ravalomanana|president 2002-02..2009-03
MWI|Joyce Banda|president 2012-04..2014-05
CAN|Jean Chretien;Jean Chrétien|prime minister 1993-11..2003-12
CAN|Stephen Harper|prime minister 2006-02..2015-11
CAN|Justin Trudeau;Trudeau|prime minister 2015-11..2025-03
CAN|Mark Carney|prime minister 2025-03..
CAN|Chrystia Freeland|foreign minister 2017-01..2019-11
MEX|Carlos Salinas|president 1988-12..1994-11
MEX|Ernesto Zedillo|president 1994-12..2000-11
MEX|Vicente Fox|president 2000-12..2006-11
MEX|Felipe Calderon;Felipe Calderón|president 2006-12..2012-11
MEX|Enrique Pena Nieto;Enrique Peña Nieto|president 2012-12..2018-11
MEX|Andres Manuel Lopez Obrador;Andrés Manuel López Obrador;Lopez Obrador;López Obrador;AMLO|opposition leader 2006-07..2018-11;president 2018-12..2024-09
MEX|Claudia Sheinbaum|president 2024-10..
CUB|Fidel Castro;Castro|president 1976-12..2008-02
CUB|Raul Castro;Raúl Castro|president 2008-02..2018-04
CUB|Miguel Diaz-Canel;Miguel Díaz-Canel|president 2018-04..
HTI|Jean-Bertrand Aristide|president 1991-02..2004-02
HTI|Rene Preval|president 2006-05..2011-05
HTI|Michel Martelly|president 2011-05..2016-02
HTI|Jovenel Moise;Jovenel Moïse|president 2017-02..2021-07
HTI|Ariel Henry|prime minister 2021-07..2024-04
NIC|Daniel Ortega|president 1985-01..1990-04;opposition leader 1990-04..2007-01;president 2007-01..
NIC|Violeta Chamorro|president 1990-04..1997-01
SLV|Nayib Bukele|president 2019-06..
HND|Manuel Zelaya|president 2006-01..2009-06;opposition leader 2009-06..2022-01
HND|Juan Orlando Hernandez;Juan Orlando Hernández|president 2014-01..2022-01
GTM|Jimmy Morales|president 2016-01..2020-01
GTM|Efrain Rios Montt|president 1982-03..1983-08
PAN|Manuel Noriega|leader 1983-08..1989-12
PAN|Ricardo Martinelli|president 2009-07..2014-07
COL|Andres Pastrana|president 1998-08..2002-08
COL|Alvaro Uribe;Álvaro Uribe|president 2002-08..2010-08
COL|Juan Manuel Santos|defence minister 2006-07..2009-05;president 2010-08..2018-08
COL|Ivan Duque;Iván Duque|president 2018-08..2022-08
COL|Gustavo Petro|opposition leader 2018-08..2022-08;president 2022-08..
COL|Diego Molano|defence minister 2021-02..2022-08
VEN|Hugo Chavez;Hugo Chávez;Chavez;Chávez|president 1999-02..2013-03
VEN|Nicolas Maduro;Nicolás Maduro;Maduro|foreign minister 2006-08..2013-01;president 2013-03..
VEN|Juan Guaido;Juan Guaidó;Guaido|opposition leader 2019-01..
VEN|Leopoldo Lopez / Henrique Capriles / Maria Corina Machado;María Corina Machado|opposition leader 2010-01..
VEN|Diosdado Cabello|speaker 2012-01..2016-01;minister 2024-08..
VEN|Jorge Arreaza|foreign minister 2017-08..2021-08
BRA|Fernando Henrique Cardoso|president 1995-01..2003-01
BRA|Luiz Inacio Lula da Silva;Luiz Inácio Lula da Silva;Lula da Silva;Lula|president 2003-01..2011-01;opposition leader 2016-09..2022-12;president 2023-01..
BRA|Dilma Rousseff;Rousseff|president 2011-01..2016-08
BRA|Michel Temer|vice president 2011-01..2016-08;president 2016-08..2018-12
BRA|Jair Bolsonaro;Bolsonaro|president 2019-01..2022-12
BRA|Augusto Aras|prosecutor 2019-09..2023-09
BRA|Sergio Moro|judge 2014-03..2018-11;minister 2019-01..2020-04
ARG|Carlos Menem|president 1989-07..1999-12
ARG|Nestor Kirchner|president 2003-05..2007-12
ARG|Cristina Fernandez de Kirchner;Cristina Kirchner;Cristina Fernández de Kirchner|president 2007-12..2015-12;vice president 2019-12..2023-12
ARG|Mauricio Macri|president 2015-12..2019-12
ARG|Alberto Fernandez;Alberto Fernández|president 2019-12..2023-12
ARG|Javier Milei|president 2023-12..
CHL|Augusto Pinochet;Pinochet|president 1973-09..1990-03;army chief 1990-03..1998-03
CHL|Ricardo Lagos|president 2000-03..2006-03
CHL|Michelle Bachelet|president 2006-03..2010-03;president 2014-03..2018-03
CHL|Sebastian Pinera;Sebastián Piñera|president 2010-03..2014-03;president 2018-03..2022-03
CHL|Gabriel Boric|president 2022-03..
CHL|Juan Carlos Jobet|minister 2019-06..2022-03
PER|Alberto Fujimori|president 1990-07..2000-11
PER|Alejandro Toledo|president 2001-07..2006-07
PER|Ollanta Humala|president 2011-07..2016-07
PER|Pedro Pablo Kuczynski|president 2016-07..2018-03
PER|Martin Vizcarra|president 2018-03..2020-11
PER|Pedro Castillo|president 2021-07..2022-12
PER|Dina Boluarte|president 2022-12..2025-10
PER|Keiko Fujimori|opposition leader 2011-07..
BOL|Evo Morales|president 2006-01..2019-11;opposition leader 2019-11..
BOL|Jeanine Anez;Jeanine Áñez|president 2019-11..2020-11
BOL|Luis Arce|president 2020-11..2025-11
ECU|Rafael Correa|president 2007-01..2017-05
ECU|Lenin Moreno;Lenín Moreno|president 2017-05..2021-05
ECU|Guillermo Lasso|president 2021-05..2023-11
ECU|Daniel Noboa|president 2023-11..
PRY|Mario Abdo Benitez;Mario Abdo Benítez|president 2018-08..2023-08
PRY|Fernando Lugo|president 2008-08..2012-06
URY|Jose Mujica;José Mujica|president 2010-03..2015-03
JPN|Junichiro Koizumi|prime minister 2001-04..2006-09
JPN|Shinzo Abe|prime minister 2006-09..2007-09;prime minister 2012-12..2020-09
JPN|Yoshihide Suga|government spokesman 2012-12..2020-09;prime minister 2020-09..2021-10
JPN|Fumio Kishida|foreign minister 2012-12..2017-08;prime minister 2021-10..2024-10
JPN|Shigeru Ishiba|prime minister 2024-10..2025-10
JPN|Taro Kono|foreign minister 2017-08..2019-09
JPN|Naruhito;Emperor Naruhito / Akihito;Emperor Akihito|emperor 1989-01..
KOR|Kim Dae-jung|president 1998-02..2003-02
KOR|Kim Young-sam|president 1993-02..1998-02
KOR|Roh Moo-hyun|president 2003-02..2008-02
KOR|Lee Myung-bak|president 2008-02..2013-02
KOR|Park Geun-hye|president 2013-02..2017-03
KOR|Moon Jae-in|president 2017-05..2022-05
KOR|Yoon Suk-yeol;Yoon Suk Yeol|president 2022-05..2025-04
KOR|Lee Jae-myung|opposition leader 2022-08..2025-06;president 2025-06..
PRK|Kim Il-sung;Kim Il Sung|president 1948-09..1994-07
PRK|Kim Jong-il;Kim Jong Il|leader 1994-07..2011-12
PRK|Kim Jong-un;Kim Jong Un|leader 2011-12..
TWN|Lee Teng-hui|president 1988-01..2000-05
TWN|Chen Shui-bian|president 2000-05..2008-05
TWN|Ma Ying-jeou|president 2008-05..2016-05
TWN|Tsai Ing-wen|president 2016-05..2024-05
TWN|Lai Ching-te;William Lai|vice president 2020-05..2024-05;president 2024-05..
HKG|Carrie Lam|chief executive 2017-07..2022-06
HKG|Joshua Wong|opposition leader 2014-09..
PHL|Corazon Aquino|president 1986-02..1992-06
PHL|Fidel Ramos|president 1992-06..1998-06
PHL|Joseph Estrada|president 1998-06..2001-01
PHL|Gloria Macapagal Arroyo;Gloria Arroyo|president 2001-01..2010-06
PHL|Benigno Aquino|president 2010-06..2016-06
PHL|Rodrigo Duterte;Duterte|president 2016-06..2022-06
PHL|Ferdinand Marcos Jr.;Bongbong Marcos;Ferdinand Marcos Jr|president 2022-06..
PHL|Ferdinand Marcos|president 1965-12..1986-02
PHL|Leila de Lima / Maria Ressa|opposition leader 2016-07..
IDN|Suharto|president 1967-03..1998-05
IDN|Abdurrahman Wahid|president 1999-10..2001-07
IDN|Megawati Sukarnoputri|president 2001-07..2004-10
IDN|Susilo Bambang Yudhoyono|president 2004-10..2014-10
IDN|Joko Widodo;Jokowi|president 2014-10..2024-10
IDN|Prabowo Subianto|defence minister 2019-10..2024-10;president 2024-10..
MYS|Mahathir Mohamad;Mahathir|prime minister 1981-07..2003-10;prime minister 2018-05..2020-03
MYS|Najib Razak|prime minister 2009-04..2018-05
MYS|Anwar Ibrahim|opposition leader 1998-09..2018-05;prime minister 2022-11..
MYS|Muhyiddin Yassin|prime minister 2020-03..2021-08
THA|Thaksin Shinawatra|prime minister 2001-02..2006-09
THA|Yingluck Shinawatra|prime minister 2011-08..2014-05
THA|Prayuth Chan-ocha;Prayut Chan-o-cha|army chief 2010-10..2014-05;prime minister 2014-05..2023-08
THA|Abhisit Vejjajiva|prime minister 2008-12..2011-08
KHM|Hun Sen|prime minister 1985-01..2023-08
KHM|Hun Manet|prime minister 2023-08..
KHM|Norodom Sihanouk;Prince Sihanouk|king 1993-09..2004-10
KHM|Sam Rainsy / Kem Sokha|opposition leader 1998-01..
KHM|Pol Pot|rebel leader 1979-01..1998-04
VNM|Nguyen Phu Trong|leader 2011-01..2024-07
VNM|To Lam|leader 2024-08..
MMR|Aung San Suu Kyi;Suu Kyi|opposition leader 1988-09..2016-03;state counsellor 2016-04..2021-02;opposition leader 2021-02..
MMR|Min Aung Hlaing|army chief 2011-03..2021-02;leader 2021-02..
MMR|Than Shwe|leader 1992-04..2011-03
MMR|Thein Sein|president 2011-03..2016-03
SGP|Lee Kuan Yew|prime minister 1959-06..1990-11
SGP|Lee Hsien Loong|prime minister 2004-08..2024-05
MNG|Khaltmaagiin Battulga|president 2017-07..2021-06
MNG|Ukhnaagiin Khurelsukh;Ukhnaagiin Khürelsükh|prime minister 2017-10..2021-01;president 2021-06..
AUS|John Howard|prime minister 1996-03..2007-12
AUS|Kevin Rudd|prime minister 2007-12..2010-06;foreign minister 2010-09..2012-02;prime minister 2013-06..2013-09
AUS|Julia Gillard|prime minister 2010-06..2013-06
AUS|Tony Abbott|prime minister 2013-09..2015-09
AUS|Malcolm Turnbull|prime minister 2015-09..2018-08
AUS|Scott Morrison|prime minister 2018-08..2022-05
AUS|Anthony Albanese|prime minister 2022-05..
AUS|Julie Bishop|foreign minister 2013-09..2018-08
AUS|Marise Payne|defence minister 2015-09..2018-08;foreign minister 2018-08..2022-05
AUS|Penny Wong|foreign minister 2022-05..
NZL|Helen Clark|prime minister 1999-12..2008-11
NZL|John Key|prime minister 2008-11..2016-12
NZL|Jacinda Ardern|prime minister 2017-10..2023-01
FJI|Frank Bainimarama;Voreqe Bainimarama|army chief 1999-02..2007-01;prime minister 2007-01..2022-12
JPN|Ryutaro Hashimoto|prime minister 1996-01..1998-07
JPN|Keizo Obuchi|prime minister 1998-07..2000-04
JPN|Kiichi Miyazawa|prime minister 1991-11..1993-08
JPN|Tomiichi Murayama|prime minister 1994-06..1996-01
FRA|Lionel Jospin|prime minister 1997-06..2002-05
FRA|Alain Juppe;Alain Juppé|prime minister 1995-05..1997-06;foreign minister 2011-02..2012-05
FRA|Dominique de Villepin|foreign minister 2002-05..2004-03;prime minister 2005-05..2007-05
FRA|Pierre Joxe|interior minister 1988-05..1991-01;defence minister 1991-01..1993-03
ITA|Romano Prodi|prime minister 1996-05..1998-10;prime minister 2006-05..2008-05
ITA|Giulio Andreotti|prime minister 1989-07..1992-06
ESP|Felipe Gonzalez;Felipe González|prime minister 1982-12..1996-05
GRC|Andreas Papandreou|prime minister 1981-10..1989-07;prime minister 1993-10..1996-01
GRC|George Papandreou|foreign minister 1999-02..2004-02;prime minister 2009-10..2011-11
DEU|Hans-Dietrich Genscher / Klaus Kinkel|foreign minister 1974-05..1998-10
AUT|Kurt Waldheim|president 1986-07..1992-07
POL|Aleksander Kwasniewski|president 1995-12..2005-12
POL|Wojciech Jaruzelski|president 1989-07..1990-12
HUN|Ferenc Gyurcsany|prime minister 2004-09..2009-04
BGR|Georgi Parvanov|president 2002-01..2012-01
BGR|Zhelyu Zhelev|president 1990-08..1997-01
ROU|Ion Iliescu|president 1989-12..1996-11;president 2000-12..2004-12
ROU|Traian Basescu|president 2004-12..2014-12
ALB|Sali Berisha|president 1992-04..1997-07;prime minister 2005-09..2013-09
SVN|Milan Kucan|president 1990-05..2002-12
SVK|Vladimir Meciar|prime minister 1992-06..1998-10
SVK|Robert Fico|prime minister 2006-07..2010-07;prime minister 2012-04..2018-03;prime minister 2023-10..
UKR|Leonid Kravchuk|president 1991-12..1994-07
BLR|Stanislav Shushkevich|leader 1991-09..1994-01
LTU|Vytautas Landsbergis|leader 1990-03..1992-11
ARM|Levon Ter-Petrosyan|president 1991-11..1998-02
ARM|Robert Kocharyan|president 1998-02..2008-04
GEO|Zviad Gamsakhurdia|president 1991-04..1992-01
KGZ|Nikolai Tanayev;Nikolai Tanaev|prime minister 2002-05..2005-03
QAT|Sheikh Hamad bin Khalifa al-Thani;Hamad bin Khalifa Al Thani|emir 1995-06..2013-06
ARE|Sheikh Zayed|president 1971-12..2004-11
BHR|King Hamad|king 1999-03..
OMN|Sultan Qaboos|sultan 1970-07..2020-01
IRQ|Ibrahim al-Jaafari|prime minister 2005-05..2006-05;foreign minister 2014-09..2018-10
ISR|Moshe Arens / David Levy / Silvan Shalom|foreign minister 1988-12..2006-01
JOR|King Abdullah|king 1999-02..
EGY|Mohamed ElBaradei;Mohamed El Baradei|opposition leader 2010-02..2013-08
SDN|Omar El Bashir;Omar Bashir|president 1989-06..2019-04
SDN|Sadiq al-Mahdi;Sadeq al-Mahdi|prime minister 1986-05..1989-06;opposition leader 1989-06..2020-11
TCD|Hissene Habre;Hissène Habré|president 1982-06..1990-12
SOM|Mohamed Siad Barre;Siad Barre|president 1969-10..1991-01
SOM|Abdullahi Yusuf|president 2004-10..2008-12
ERI|Isaias Afewerki|president 1993-05..
KEN|Jomo Kenyatta|president 1964-12..1978-08
UGA|Milton Obote|president 1980-12..1985-07
TZA|Benjamin Mkapa|president 1995-11..2005-12
ZAF|Desmond Tutu;Archbishop Desmond Tutu|religious leader 1984-01..2021-12
ZAF|P. W. Botha;Pieter Botha|president 1984-09..1989-08
ZAF|Mangosuthu Buthelezi|opposition leader 1975-03..
ZAF|Pik Botha|foreign minister 1977-04..1994-05
ZMB|Frederick Chiluba|president 1991-11..2002-01
ZMB|Levy Mwanawasa|president 2002-01..2008-08
AGO|Jose Eduardo Dos Santos;José Eduardo dos Santos|president 1979-09..2017-09
NGA|Moshood Abiola|opposition leader 1993-06..1998-07
NGA|Ken Saro-Wiwa|opposition leader 1990-01..1995-11
CIV|Felix Houphouet-Boigny|president 1960-11..1993-12
CIV|Henri Konan Bedie|president 1993-12..1999-12
LBR|Samuel Doe|president 1980-04..1990-09
SLE|Ahmad Tejan Kabbah|president 1996-03..2007-09
TGO|Gnassingbe Eyadema|president 1967-04..2005-02
TGO|Faure Gnassingbe|president 2005-05..
BEN|Mathieu Kerekou|president 1972-10..1991-04;president 1996-04..2006-04
COG|Pascal Lissouba|president 1992-08..1997-10
CAF|Ange-Felix Patasse|president 1993-10..2003-03
HTI|Prosper Avril / Raoul Cedras|leader 1988-09..1994-10
HTI|Jean-Claude Duvalier|president 1971-04..1986-02
CAN|Brian Mulroney|prime minister 1984-09..1993-06
USA|Jimmy Carter|president 1977-01..1981-01
USA|George Shultz|secretary of state 1982-07..1989-01
USA|Caspar Weinberger / William Cohen / William Perry / Les Aspin|defence minister 1981-01..2001-01
USA|Paul Nitze / George Mitchell / Dennis Ross|envoy 1984-01..2011-05
RUS|Andrei Gromyko / Andrei Kozyrev|foreign minister 1957-02..1996-01
RUS|Viktor Chernomyrdin|prime minister 1992-12..1998-03
RUS|Leonid Brezhnev / Yuri Andropov / Konstantin Chernenko|leader 1964-10..1985-03
RUS|Dzhokhar Dudayev / Aslan Maskhadov / Shamil Basayev|rebel leader 1991-10..2006-07
SRB|Zoran Djindjic|prime minister 2001-01..2003-03
SRB|Ibrahim Rugova|opposition leader 1989-12..2002-03
CUB|Roberto Robaina|foreign minister 1993-03..1999-05
PAN|Guillermo Endara|president 1989-12..1994-09
NIC|Arnoldo Aleman|president 1997-01..2002-01
SLV|Alfredo Cristiani|president 1989-06..1994-06
GTM|Vinicio Cerezo|president 1986-01..1991-01
COL|Cesar Gaviria|president 1990-08..1994-08
COL|Ernesto Samper|president 1994-08..1998-08
VEN|Carlos Andres Perez|president 1989-02..1993-05
PER|Alan Garcia|president 1985-07..1990-07;president 2006-07..2011-07
BOL|Gonzalo Sanchez de Lozada|president 1993-08..1997-08;president 2002-08..2003-10
CHL|Patricio Aylwin|president 1990-03..1994-03
CHL|Eduardo Frei|president 1994-03..2000-03
ARG|Raul Alfonsin|president 1983-12..1989-07
ARG|Fernando de la Rua|president 1999-12..2001-12
BRA|Fernando Collor de Mello|president 1990-03..1992-12
PRY|Alfredo Stroessner|president 1954-08..1989-02
KOR|Roh Tae-woo|president 1988-02..1993-02
KOR|Chun Doo-hwan|president 1980-09..1988-02
PHL|Nur Misuari|rebel leader 1972-10..1996-09
IDN|B. J. Habibie;B.J. Habibie|president 1998-05..1999-10
TLS|Xanana Gusmao|rebel leader 1981-03..1992-11;president 2002-05..2007-05;prime minister 2007-08..2015-02
THA|Chuan Leekpai|prime minister 1992-09..1995-07;prime minister 1997-11..2001-02
VNM|Nguyen Van Linh / Do Muoi|leader 1986-12..1997-12
AUS|Bob Hawke|prime minister 1983-03..1991-12
AUS|Paul Keating|prime minister 1991-12..1996-03
NZL|David Lange|prime minister 1984-07..1989-08
PSE|George Habash|rebel leader 1967-12..2000-07
PSE|Marwan Barghouti|opposition leader 1994-07..
`;
