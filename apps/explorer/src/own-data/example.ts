/** The least that shows every view: what a plan of one's own can begin with. */
export const EXAMPLE = `@prefix pg: <https://w3id.org/plangraph/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix plan: <https://example.org/plan/> .
@prefix division: <https://example.org/division/> .
@prefix measure: <https://example.org/measure/> .
@prefix actor: <https://example.org/actor/> .
@prefix assignment: <https://example.org/assignment/> .
@prefix mention: <https://example.org/mention/> .

plan:water a pg:Plan ;
    skos:prefLabel "水の計画"@ja, "Water plan"@en ;
    dcterms:rights "出典：水の計画（見本）"@ja, "Source: Water plan (an example)"@en .

division:1 a pg:Division, pg:Pillar ;
    dcterms:identifier "1" ;
    skos:prefLabel "きれいな川"@ja, "Clean rivers"@en ;
    dcterms:isPartOf plan:water .

measure:1-a a pg:Measure ;
    dcterms:identifier "1-ア" ;
    skos:prefLabel "川の水を調べる"@ja, "Test the water of rivers"@en ;
    pg:text "環境省において、国土交通省と連携し、川の水を調べる。"@ja ,
        "The Ministry of the Environment tests the water of rivers, together with MLIT."@en ;
    dcterms:isPartOf division:1 ;
    pg:lead actor:moe ;
    pg:partner actor:mlit .

measure:1-i a pg:Measure ;
    dcterms:identifier "1-イ" ;
    skos:prefLabel "岸を守る"@ja, "Protect the banks"@en ;
    dcterms:isPartOf division:1 ;
    pg:lead actor:mlit .

actor:moe a pg:Actor, pg:GovernmentBody ;
    skos:prefLabel "環境省"@ja, "Ministry of the Environment"@en .

actor:mlit a pg:Actor, pg:GovernmentBody ;
    skos:prefLabel "国土交通省"@ja, "Ministry of Land, Infrastructure, Transport and Tourism"@en ;
    skos:altLabel "MLIT"@en .

assignment:1-a-lead-moe a pg:Assignment ;
    pg:measure measure:1-a ;
    pg:actor actor:moe ;
    pg:role pg:Lead ;
    pg:evidence mention:1-a-c0-3 .

mention:1-a-c0-3 a pg:Mention ;
    pg:unit measure:1-a ;
    pg:names actor:moe ;
    pg:textStart 0 ;
    pg:textEnd 3 .
`;
