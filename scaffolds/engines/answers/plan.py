from scaffolds.brief import Brief, PlanBrief
from scaffolds.engines.answers.base import Answer, line
from scaffolds.results import Plan, Section


class PlanAnswer(Answer):
    title: str
    outcomes: list[str]
    provision: list[str]
    assess: list[str]
    plan: list[str]
    do: list[str]
    review: list[str]

    def result(self, brief: Brief) -> Plan:
        area = brief.area if isinstance(brief, PlanBrief) else ""
        named = {"Outcomes": self.outcomes, "Provision": self.provision, "Assess": self.assess, "Plan": self.plan,
                 "Do": self.do, "Review": self.review}
        sections = (Section(name=name, lines=tuple(map(line, lines))) for name, lines in named.items() if lines)
        return Plan(title=line(self.title), area=area, sections=tuple(sections))
