/** English names of provincial bodies: what a body is called in Chinese, how it is named in English, and by which fields people ask for it. */

/**
 * A row: Chinese name without its province = English name | further fields or names.
 * A field stands with any word for an institution on either side (finance department, department of finance);
 * a name in capitals stands alone.
 */
export const AGENCIES = `
公安厅 = Department of Public Security | public security, police, POLICE DEPARTMENT, THE POLICE, PSB
教育厅 = Department of Education | education, education authorities
卫生健康委员会 = Health Commission | health, public health, health and wellness, national health, HEALTH AUTHORITY, HEALTH AUTHORITIES, HEALTH COMMITTEE
疾病预防控制局 = Bureau of Disease Control and Prevention | disease control and prevention, disease control, disease prevention and control, disease prevention, CDC, CENTRE FOR DISEASE CONTROL, CENTER FOR DISEASE CONTROL
人力资源和社会保障厅 = Department of Human Resources and Social Security | human resources and social security, human resources & social security, human resources, human resource and social security, social security, labour and social security, labor and social security, labour, labor, employment, HRSS
住房和城乡建设厅 = Department of Housing and Urban-Rural Development | housing and urban rural development, housing and urban and rural development, housing and construction, housing, construction, housing and rural development, urban rural development, housing and urban development, urban and rural development, urban rural construction, HURD, MOHURD OF SHANXI
民政厅 = Department of Civil Affairs | civil affairs
财政厅 = Department of Finance | finance, fiscal, public finance, TREASURY
医疗保障局 = Healthcare Security Bureau | healthcare security, health care security, medical insurance, medical security, health insurance, healthcare insurance, medical insurance security
自然资源厅 = Department of Natural Resources | natural resources, natural resource, land and resources, land resources, land
农业农村厅 = Department of Agriculture and Rural Affairs | agriculture and rural affairs, agriculture and rural, agriculture, agricultural, rural affairs
工业和信息化厅 = Department of Industry and Information Technology | industry and information technology, industry and it, industry and information, industry & information technology, information technology, industry, industrial and information technology, IIT
发展和改革委员会 = Development and Reform Commission | development and reform, development & reform, reform and development, DRC
商务厅 = Department of Commerce | commerce, commercial, business, trade and commerce
委组织部 = Organisation Department of the CPC Provincial Committee | organisation, organization, party organisation, party organization, ORGANISATION DEPARTMENT OF THE PARTY COMMITTEE, ORGANIZATION DEPARTMENT OF THE PARTY COMMITTEE, ORGANISATION DEPARTMENT OF THE PROVINCIAL PARTY COMMITTEE, ORGANIZATION DEPARTMENT OF THE PROVINCIAL PARTY COMMITTEE, PARTY COMMITTEES ORGANISATION DEPARTMENT, PARTY COMMITTEES ORGANIZATION DEPARTMENT, PROVINCIAL PARTY COMMITTEES ORGANISATION DEPARTMENT, PROVINCIAL PARTY COMMITTEES ORGANIZATION DEPARTMENT, PARTY COMMITTEE ORGANISATION DEPARTMENT, PARTY COMMITTEE ORGANIZATION DEPARTMENT
委社会工作部 = Society Work Department of the CPC Provincial Committee | society work, social work, SOCIAL WORK DEPARTMENT OF THE PARTY COMMITTEE, SOCIAL WORK DEPARTMENT OF THE PROVINCIAL PARTY COMMITTEE, SOCIETY WORK DEPARTMENT OF THE PROVINCIAL PARTY COMMITTEE, PARTY COMMITTEES SOCIAL WORK DEPARTMENT, PARTY COMMITTEE SOCIAL WORK DEPARTMENT, PROVINCIAL PARTY COMMITTEES SOCIAL WORK DEPARTMENT
委宣传部 = Publicity Department of the CPC Provincial Committee | publicity, propaganda
交通运输厅 = Department of Transport | transport, transportation, communications and transport, traffic, transport and communications
地方金融管理局 = Local Financial Administration | local financial, financial, financial regulatory, financial supervision, local finance, local financial administration, local financial regulatory, local financial supervision, local financial management, local financial regulation, local financial supervision and administration, LOCAL FINANCIAL ADMINISTRATION, LOCAL FINANCIAL REGULATOR, FINANCIAL REGULATORY BUREAU
生态环境厅 = Department of Ecology and Environment | ecology and environment, ecological environment, ecology and the environment, environment, environmental protection, environmental, ecology
国有资产监督管理委员会 = State-owned Assets Supervision and Administration Commission | state owned assets supervision and administration, state owned assets supervision, state owned assets, state assets, state asset, SASAC
数据局 = Data Bureau | data, big data, data resources, data management
文化和旅游厅 = Department of Culture and Tourism | culture and tourism, culture & tourism, cultural and tourism, cultural tourism, tourism, culture, tourism and culture
科学技术厅 = Department of Science and Technology | science and technology, science & technology, science and tech, science, technology
行政审批服务管理局 = Administrative Approval Service Bureau | administrative approval service, administrative approval services, administrative approval service management, administrative approval services management, administrative approval, administrative approvals, administrative examination and approval, administrative examination and approval service, approval service, approval services, approval service management, approval services management, government approval, approval and service management, administrative approval and service management, approval
应急管理厅 = Department of Emergency Management | emergency management, emergency, emergency response, emergencies
市场监督管理局 = Market Regulation Bureau | market regulation, market supervision, market supervision and administration, market supervision and management, administration for market regulation, market regulatory, market oversight, ADMINISTRATION FOR MARKET REGULATION, MARKET REGULATOR
水利厅 = Department of Water Resources | water resources, water resource, water conservancy, water, water affairs
通信管理局 = Communications Administration | communications, communication, telecommunications, telecom, communications administration, communication administration, communications management, telecommunication, TELECOM REGULATOR, COMMUNICATIONS ADMINISTRATION, COMMUNICATION ADMINISTRATION, TELECOMMUNICATIONS ADMINISTRATION
司法厅 = Department of Justice | justice, judicial
审计厅 = Department of Audit | audit, auditing
税务局 = Taxation Bureau | taxation, tax, TAX SERVICE, TAX AUTHORITIES
体育局 = Sports Bureau | sports, sport
统计局 = Bureau of Statistics | statistics, statistical
退役军人事务厅 = Department of Veterans Affairs | veterans affairs, veterans, veteran affairs
林业和草原局 = Forestry and Grassland Bureau | forestry and grassland, forestry
能源局 = Energy Bureau | energy
广播电视局 = Radio and Television Bureau | radio and television, broadcasting, radio and tv
文物局 = Cultural Heritage Bureau | cultural heritage, cultural relics, heritage
乡村振兴局 = Rural Revitalisation Bureau | rural revitalisation, rural revitalization
外事办公室 = Foreign Affairs Office | foreign affairs
人防办公室 = Civil Air Defence Office | civil air defence, civil air defense, civil defence
药品监督管理局 = Drug Administration | drug, medical products, drug regulation, food and drug
粮食和物资储备局 = Grain and Material Reserves Bureau | grain and material reserves, grain, grain and reserves
信访局 = Public Complaints Bureau | public complaints, petitions, letters and calls
消防救援总队 = Fire and Rescue Corps | FIRE BRIGADE, FIRE DEPARTMENT, FIRE AND RESCUE
气象局 = Meteorological Bureau | meteorological, weather, meteorology
邮政管理局 = Postal Administration | postal
`;
