/**
 * Holders of offices in South and Central Asia and the powers about it, in depth since about 1990.
 * One line a person, or several in one office with ` / ` between them: ISO3 | names | office from..until; …. Months are those in which the office was taken and left; empty: still held, or from before 1990.
 */
export const peopleNear = `
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
`;
