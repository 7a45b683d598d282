using System.Text;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Tests.Policy.Documents;

/// <summary>A problem says where it is and what stood there, so that a person finds it in a long document.</summary>
public sealed class ProblemPlaceTests
{
    private const string Before = "{\"Statement\":[";
    private const string Fine = "\"Effect\":\"Allow\",\"Action\":\"*\"";
    private const string Forty = "abcdefghijklmnopqrstuvwxyzabcdefghijklmn";

    [Theory]
    [InlineData("true", "true", ProblemCode.WrongType, "Statement")]
    [InlineData("""{"Action":"*"}""", "{", ProblemCode.MissingElement, "Effect")]
    [InlineData("""{"Effect":"Allow"}""", "{", ProblemCode.MissingElement, "Action")]
    [InlineData("""{"Sid":"a"}""", "{", ProblemCode.MissingElement, "Action")]
    [InlineData("""{"Effect":"allow","Action":"*"}""", "\"allow", ProblemCode.UnknownEffect, "allow")]
    [InlineData("""{"Effect":true,"Action":"*"}""", "true", ProblemCode.UnknownEffect, "true")]
    [InlineData($$$$"""{"Effect":"{{{{Forty}}}}x","Action":"*"}""", "\"abc", ProblemCode.UnknownEffect, Forty)]
    [InlineData($$$$"""{{{{{Fine}}}},"NotAction":"*"}""", "\"NotAction", ProblemCode.ConflictingElements, "NotAction")]
    [InlineData($$$$"""{{{{{Fine}}}},"NotAction":[]}""", "\"NotAction", ProblemCode.ConflictingElements, "NotAction")]
    [InlineData("""{"Effect":"Allow","NotAction":"*","Action":"*"}""", "\"Action", ProblemCode.ConflictingElements, "Action")]
    [InlineData($$$$"""{{{{{Fine}}}},"NotResource":"*","Resource":"*"}""", "\"Resource", ProblemCode.ConflictingElements, "Resource")]
    [InlineData($$$$"""{{{{{Fine}}}},"NotPrincipal":"*","Principal":"*"}""", "\"Principal", ProblemCode.ConflictingElements, "Principal")]
    [InlineData($$$$"""{{{{{Fine}}}},"Resource":[]}""", "[]", ProblemCode.EmptyElement, "Resource")]
    [InlineData($$$$"""{{{{{Fine}}}},"Resource":["a",3]}""", "3", ProblemCode.WrongType, "Resource")]
    [InlineData($$$$"""{{{{{Fine}}}},"NotResource":{}}""", "{}", ProblemCode.WrongType, "NotResource")]
    [InlineData($$$$"""{{{{{Fine}}}},"Sid":["a"]}""", "[\"a", ProblemCode.WrongType, "Sid")]
    [InlineData($$$$"""{{{{{Fine}}}},"{{{{Forty}}}}x":1}""", "\"abc", ProblemCode.UnknownElement, Forty)]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":"ann"}""", "\"ann", ProblemCode.WrongType, "Principal")]
    [InlineData($$$$"""{{{{{Fine}}}},"NotPrincipal":["*"]}""", "[\"*", ProblemCode.WrongType, "NotPrincipal")]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":{}}""", "{}", ProblemCode.EmptyElement, "Principal")]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":{"AWS":[]}}""", "[]", ProblemCode.EmptyElement, "AWS")]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":{"Service":3}}""", "3", ProblemCode.WrongType, "Service")]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":{"Federated":null}}""", "null", ProblemCode.WrongType, "Federated")]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":{"CanonicalUser":false}}""", "false", ProblemCode.WrongType, "CanonicalUser")]
    [InlineData($$$$"""{{{{{Fine}}}},"Principal":{"User":"ann"}}""", "\"User", ProblemCode.UnknownPrincipalKind, "User")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":"x"}""", "\"x", ProblemCode.WrongType, "Condition")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"Bool":[]}}""", "[]", ProblemCode.WrongType, "Bool")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"Bool":{}}}""", "{}", ProblemCode.EmptyElement, "Bool")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"Bool":{"k:x":[]}}}""", "[]", ProblemCode.EmptyElement, "k:x")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"Bool":{"k:x":["true",null]}}}""", "null", ProblemCode.WrongType, "k:x")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"Bool":{"k:x":"true","K:x":"true"}}}""", "\"K:x", ProblemCode.DuplicateElement, "K:x")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"{{{{Forty}}}}x":{"k:x":"true"}}}""", "\"abc", ProblemCode.UnknownOperator, Forty)]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"ForAnyValues:Bool":{"k:x":"true"}}}""", "\"ForAny", ProblemCode.UnknownOperator, "ForAnyValues:Bool")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"ForAllValues:NullIfExists":{"k:x":"true"}}}""", "\"ForAll", ProblemCode.UnknownOperator, "ForAllValues:NullIfExists")]
    [InlineData($$$$"""{{{{{Fine}}}},"Condition":{"IfExists":{"k:x":"true"}}}""", "\"IfExists", ProblemCode.UnknownOperator, "IfExists")]
    [InlineData($$$$"""{{{{{Fine}}}},{{{{Fine}}}}}""", "\"Effect\":\"Allow\",\"Action\":\"*\"}", ProblemCode.DuplicateElement, "Effect")]
    public void Parse_BrokenStatement_SaysWhereAndWhatStoodThere(string statement, string place, ProblemCode code, string detail)
    {
        var problem = PolicyParser.Parse($"{Before}{statement}]}}").Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Line, problem.Column, problem.Detail)
            .ShouldBe((code, 1, Before.Length + statement.IndexOf(place, StringComparison.Ordinal) + 1, detail));
    }

    [Theory]
    [InlineData("""{"Statement":[],"Version":"2026-01-01"}""", "\"2026", ProblemCode.UnknownVersion, "2026-01-01")]
    [InlineData("""{"Statement":[],"Version":20121017}""", "2012", ProblemCode.UnknownVersion, "20121017")]
    [InlineData("""{"Statement":[],"Id":{}}""", "{}", ProblemCode.WrongType, "Id")]
    [InlineData($$$$"""{"Statement":[],"{{{{Forty}}}}x":{}}""", "\"abc", ProblemCode.UnknownElement, Forty)]
    [InlineData("""{"Id":"a"}""", "{", ProblemCode.MissingElement, "Statement")]
    [InlineData("\"Statement\"", "\"", ProblemCode.WrongType, "")]
    [InlineData("""{"Statement":[]} ,""", ",", ProblemCode.NotJson, "")]
    [InlineData("""{"Statement":[]} {}""", "{}", ProblemCode.NotJson, "")]
    [InlineData("", "", ProblemCode.NotJson, "")]
    public void Parse_BrokenDocument_SaysWhereAndWhatStoodThere(string text, string place, ProblemCode code, string detail)
    {
        var problem = PolicyParser.Parse(text).Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Line, problem.Column, problem.Detail).ShouldBe((code, 1, text.IndexOf(place, StringComparison.Ordinal) + 1, detail));
    }

    [Fact]
    public void Parse_SeveralProblems_AreToldInTheOrderOfTheText()
    {
        const string Text = "{\"Statement\":[\n{\"Action\":[],\"Sid\":1},\n{\"Effect\":\"Perhaps\",\"Action\":\"*\"}],\n\"Extra\":1}";

        var problems = PolicyParser.Parse(Text).Problems;

        problems.Select(problem => (problem.Code, problem.Line, problem.Column)).ShouldBe(
            [(ProblemCode.MissingElement, 2, 1), (ProblemCode.EmptyElement, 2, 11), (ProblemCode.WrongType, 2, 20), (ProblemCode.UnknownEffect, 3, 11), (ProblemCode.UnknownElement, 4, 1)]);
    }

    [Fact]
    public void Parse_NestingAtTheBound_IsReadAndOneDeeperIsNot()
    {
        static string Nested(int levels) => new StringBuilder().Insert(0, "[", levels).Insert(levels, "]", levels).ToString();

        PolicyParser.Parse(Nested(PolicyLimits.Depth + 1)).Problems.ShouldBe([new PolicyProblem(ProblemCode.WrongType, 1, 1, "")]);
        PolicyParser.Parse(Nested(PolicyLimits.Depth + 2)).Problems.ShouldBe([new PolicyProblem(ProblemCode.TooDeep, 1, PolicyLimits.Depth + 2, "")]);
    }

    [Fact]
    public void Parse_TooLongNameOrValue_ShowsItsBeginning()
    {
        var longest = new string('n', PolicyLimits.ValueLength);
        PolicyProblem Of(string text) => PolicyParser.Parse(text).Problems.ShouldHaveSingleItem();

        Of($"{{\"Statement\":[],\"{longest}\":1}}").ShouldBe(new(ProblemCode.UnknownElement, 1, 17, longest[..40]));
        Of($"{{\"Statement\":[],\"{longest}n\":1}}").ShouldBe(new(ProblemCode.ValueTooLong, 1, 17, longest[..40]));
        Of($"{{\"Statement\":[],\"Id\":\"{longest}n\"}}").ShouldBe(new(ProblemCode.ValueTooLong, 1, 22, longest[..40]));
    }

    [Fact]
    public void Parse_ValuesAtTheBound_AreRead()
    {
        string With(int actions) => $"{{\"Statement\":{{\"Effect\":\"Deny\",\"Action\":[{string.Join(',', Enumerable.Repeat("\"*\"", actions))}]}}}}";

        PolicyParser.Parse(With(PolicyLimits.Values - 1)).Document.ShouldNotBeNull().Statements[0].Actions.Values.Length.ShouldBe(PolicyLimits.Values - 1);
        PolicyParser.Parse(With(PolicyLimits.Values)).Problems.ShouldHaveSingleItem()
            .ShouldBe(new(ProblemCode.TooManyValues, 1, 41 + (4 * (PolicyLimits.Values - 1)), ""));
    }

    [Fact]
    public void Parse_TextAtTheBound_IsRead()
    {
        var text = "{\"Statement\":[]}".PadRight(PolicyLimits.Characters);

        PolicyParser.Parse(text).Understood.ShouldBeTrue();
        PolicyParser.Parse($"{text} ").Problems.ShouldBe([new PolicyProblem(ProblemCode.TooLong, 1, 1, "")]);
    }

    [Fact]
    public void Parse_Nothing_IsRefused() => Should.Throw<ArgumentNullException>(() => PolicyParser.Parse(null!)).ParamName.ShouldBe("text");

    [Fact]
    public void Parse_TooManyStatements_PointsAtTheirList() =>
        PolicyParser.Parse($"{{\"Statement\":[{string.Join(',', Enumerable.Repeat("0", PolicyLimits.Statements + 1))}]}}").Problems
            .ShouldBe([new PolicyProblem(ProblemCode.TooManyStatements, 1, 14, "")]);
}
