-- Which country followed which, and when: dissolutions, unions and separations since 1860.
--
-- Source: general knowledge, years checked against the Correlates of War State System Membership v2016 where it counts
-- both states. Our own list; facts, no licence.
--
-- year is the year the change took effect, which can differ from the year the successor entered the COW list
-- (Slovenia: 1991 here, 1992 there). A predecessor may live on (Pakistan after Bangladesh); the note says so.
-- The pairs form no circle: that Russia came before the Soviet Union, or Serbia before Yugoslavia, is not repeated here.
-- Independence from a colonial power is not listed, nor are mere changes of name (Burma, Zaire): those are aliases.
-- No pair is a statement about recognition or about succession in law.

DELETE FROM country_succession;

INSERT INTO country_succession
  (predecessor, successor, year, note)
VALUES
  ('ANT', 'ABW', 1986, 'Aruba left the Netherlands Antilles'),
  ('ANT', 'BES', 2010, 'Dissolution; the islands became special municipalities of the Netherlands'),
  ('ANT', 'CUW', 2010, 'Dissolution'),
  ('ANT', 'SXM', 2010, 'Dissolution'),
  ('AUH', 'AUT', 1918, 'Dissolution'),
  ('AUH', 'CSK', 1918, 'Dissolution; Bohemia, Moravia and Slovakia'),
  ('AUH', 'HUN', 1918, 'Dissolution'),
  ('AUH', 'POL', 1918, 'Galicia; Poland was also formed from German and Russian lands'),
  ('AUH', 'YUG', 1918, 'The south Slav lands joined Serbia'),
  ('BAD', 'DEU', 1871, 'Joined the German Empire'),
  ('BAV', 'DEU', 1871, 'Joined the German Empire'),
  ('CSK', 'CZE', 1993, 'Dissolution on 1 January 1993'),
  ('CSK', 'SVK', 1993, 'Dissolution on 1 January 1993'),
  ('DDR', 'DEU', 1990, 'Joined the Federal Republic of Germany on 3 October 1990'),
  ('ETH', 'ERI', 1993, 'Independence after a referendum; Ethiopia continues'),
  ('GFR', 'DEU', 1990, 'The same state in law, enlarged on 3 October 1990; COW counts it apart'),
  ('HAN', 'XPR', 1866, 'Annexed'),
  ('HSE', 'XPR', 1866, 'Annexed'),
  ('HSG', 'DEU', 1867, 'COW ends it with the North German Confederation; joined the German Empire in 1871'),
  ('MEC', 'DEU', 1867, 'Joined the North German Confederation'),
  ('MOD', 'ITA', 1860, 'Joined the Kingdom of Sardinia, from 1861 Italy'),
  ('MYS', 'SGP', 1965, 'Separation; Malaysia continues'),
  ('PAK', 'BGD', 1971, 'Independence of East Pakistan; Pakistan continues'),
  ('PAP', 'ITA', 1870, 'COW ends it in 1860, when most of its land was lost; Rome followed in 1870'),
  ('PMA', 'ITA', 1860, 'Joined the Kingdom of Sardinia, from 1861 Italy'),
  ('RVN', 'VNM', 1976, 'Fell in April 1975; reunification on 2 July 1976'),
  ('SAX', 'DEU', 1867, 'Joined the North German Confederation'),
  ('SCG', 'MNE', 2006, 'Independence on 3 June 2006'),
  ('SCG', 'SRB', 2006, 'Continues the legal personality of the union'),
  ('SDN', 'SSD', 2011, 'Independence after a referendum; Sudan continues'),
  ('SIC', 'ITA', 1861, 'Joined the Kingdom of Italy'),
  ('SRB', 'XKX', 2008, 'Declared independence; recognised by some states, not by Serbia'),
  ('SUN', 'ARM', 1991, 'Dissolution'),
  ('SUN', 'AZE', 1991, 'Dissolution'),
  ('SUN', 'BLR', 1991, 'Dissolution'),
  ('SUN', 'EST', 1991, 'Restored the independence of 1918; does not regard itself as a successor'),
  ('SUN', 'GEO', 1991, 'Dissolution'),
  ('SUN', 'KAZ', 1991, 'Dissolution'),
  ('SUN', 'KGZ', 1991, 'Dissolution'),
  ('SUN', 'LTU', 1991, 'Restored the independence of 1918; does not regard itself as a successor'),
  ('SUN', 'LVA', 1991, 'Restored the independence of 1918; does not regard itself as a successor'),
  ('SUN', 'MDA', 1991, 'Dissolution'),
  ('SUN', 'RUS', 1991, 'Continues the membership of the Soviet Union in the United Nations'),
  ('SUN', 'TJK', 1991, 'Dissolution'),
  ('SUN', 'TKM', 1991, 'Dissolution'),
  ('SUN', 'UKR', 1991, 'Dissolution'),
  ('SUN', 'UZB', 1991, 'Dissolution'),
  ('TUS', 'ITA', 1860, 'Joined the Kingdom of Sardinia, from 1861 Italy'),
  ('VDR', 'VNM', 1976, 'Reunification on 2 July 1976'),
  ('WRT', 'DEU', 1871, 'Joined the German Empire'),
  ('XKE', 'KOR', 1948, 'After Japanese rule from 1910 and the occupation from 1945'),
  ('XKE', 'PRK', 1948, 'After Japanese rule from 1910 and the occupation from 1945'),
  ('XPR', 'DEU', 1867, 'North German Confederation under Prussia, from 1871 the German Empire'),
  ('YAR', 'YEM', 1990, 'Unification on 22 May 1990'),
  ('YMD', 'YEM', 1990, 'Unification on 22 May 1990'),
  ('YUG', 'BIH', 1992, 'Dissolution'),
  ('YUG', 'HRV', 1991, 'Dissolution'),
  ('YUG', 'MKD', 1991, 'Dissolution'),
  ('YUG', 'SCG', 2003, 'The Federal Republic of Yugoslavia, formed in 1992, became a state union'),
  ('YUG', 'SVN', 1991, 'Dissolution'),
  ('ZAN', 'TZA', 1964, 'Union with Tanganyika on 26 April 1964');
