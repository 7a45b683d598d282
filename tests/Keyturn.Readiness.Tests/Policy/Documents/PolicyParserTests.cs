using System.Text;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Tests.Policy.Documents;

public sealed class PolicyParserTests
{
    private const string Whole = """
        {
          "Version": "2012-10-17",
          "Id": "whole",
          "Statement": [
            { "Sid": "one", "Effect": "Allow", "Principal": { "AWS": ["111122223333", "*"], "Service": "lambda.amazonaws.com" },
              "Action": ["a:B", "c:*"], "Resource": "*",
              "Condition": { "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["x", "y*"] }, "Bool": { "aws:SecureTransport": false }, "NumericEquals": { "s:n": 3.50 } } },
            { "Effect": "Deny", "NotPrincipal": "*", "NotAction": "d:E", "NotResource": ["arn:a"] }
          ]
        }
        """;

    [Fact]
    public void Parse_WholeLanguage_KeepsEveryElement()
    {
        var document = PolicyParser.Parse(Whole).Document.ShouldNotBeNull();

        document.HasVariables.ShouldBeTrue();
        document.Id.ShouldBe("whole");
        document.Statements.Length.ShouldBe(2);
        var first = document.Statements[0];
        (first.Sid, first.Effect, first.Index).ShouldBe(("one", Effect.Allow, 0));
        first.Principals.ShouldNotBeNull().Aws.ShouldBe(["111122223333", "*"]);
        first.Principals.Service.ShouldBe(["lambda.amazonaws.com"]);
        first.Principals.IsEveryone.ShouldBeTrue();
        first.Actions.Values.ShouldBe(["a:B", "c:*"]);
        first.Conditions.Select(clause => clause.OperatorText).ShouldBe(["ForAnyValue:StringLikeIfExists", "Bool", "NumericEquals"]);
        first.Conditions[0].ShouldSatisfyAllConditions(
            clause => clause.Qualifier.ShouldBe(SetQualifier.ForAnyValue), clause => clause.IfExists.ShouldBeTrue(), clause => clause.Values.ShouldBe(["x", "y*"]));
        first.Conditions.Skip(1).Select(clause => clause.Values[0]).ShouldBe(["false", "3.50"]);
        var second = document.Statements[1];
        (second.Effect, second.Actions.Negated, second.Resources?.Negated, second.Principals?.Negated, second.Principals?.Everyone).ShouldBe((Effect.Deny, true, true, true, true));
    }

    [Fact]
    public void Parse_Statement_KnowsItsPlaceInCharacters()
    {
        const string Text = "{\"Id\":\"鍵😀\",\n \"Statement\":\n  {\"Effect\":\"Allow\",\"Action\":\"*\"} }";

        var span = PolicyParser.Parse(Text).Document.ShouldNotBeNull().Statements[0].Span;

        Text.Substring(span.Start, span.Length).ShouldBe("{\"Effect\":\"Allow\",\"Action\":\"*\"}");
        (span.Line, span.Column).ShouldBe((3, 3));
    }

    [Theory]
    [InlineData("", ProblemCode.NotJson, 1, 1)]
    [InlineData("{", ProblemCode.NotJson, 1, 2)]
    [InlineData("{} {}", ProblemCode.NotJson, 1, 4)]
    [InlineData("[]", ProblemCode.WrongType, 1, 1)]
    [InlineData("{}", ProblemCode.MissingElement, 1, 1)]
    [InlineData("{\n \"Version\":\"2013-01-01\",\"Statement\":[]}", ProblemCode.UnknownVersion, 2, 12)]
    [InlineData("{\"Statement\":[],\"Extra\":1}", ProblemCode.UnknownElement, 1, 17)]
    [InlineData("{\"Id\":3,\"Statement\":[]}", ProblemCode.WrongType, 1, 7)]
    [InlineData("{\"Statement\":[3]}", ProblemCode.WrongType, 1, 15)]
    [InlineData("{\"Statement\":[],\"Statement\":[]}", ProblemCode.DuplicateElement, 1, 17)]
    public void Parse_BrokenDocument_SaysWhatAndWhere(string text, ProblemCode code, int line, int column)
    {
        var result = PolicyParser.Parse(text);

        result.Understood.ShouldBeFalse();
        var problem = result.Problems[0];
        (problem.Code, problem.Line, problem.Column).ShouldBe((code, line, column));
    }

    [Theory]
    [InlineData("""{"Action":"*"}""", ProblemCode.MissingElement)]
    [InlineData("""{"Effect":"Allow"}""", ProblemCode.MissingElement)]
    [InlineData("""{"Effect":"allow","Action":"*"}""", ProblemCode.UnknownEffect)]
    [InlineData("""{"Effect":"Allow","Action":"*","NotAction":"a:B"}""", ProblemCode.ConflictingElements)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","NotResource":"*"}""", ProblemCode.ConflictingElements)]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":"*","NotPrincipal":"*"}""", ProblemCode.ConflictingElements)]
    [InlineData("""{"Effect":"Allow","Action":[]}""", ProblemCode.EmptyElement)]
    [InlineData("""{"Effect":"Allow","Action":[1]}""", ProblemCode.WrongType)]
    [InlineData("""{"Effect":"Allow","Action":"*","Sid":1}""", ProblemCode.WrongType)]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":"ann"}""", ProblemCode.WrongType)]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{}}""", ProblemCode.EmptyElement)]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{"aws":"*"}}""", ProblemCode.UnknownPrincipalKind)]
    [InlineData("""{"Effect":"Allow","Action":"*","resource":"*"}""", ProblemCode.UnknownElement)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":[]}""", ProblemCode.WrongType)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"StringMatches":{"a":"b"}}}""", ProblemCode.UnknownOperator)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"NullIfExists":{"a":"true"}}}""", ProblemCode.UnknownOperator)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"ForAnyValue:Null":{"a":"true"}}}""", ProblemCode.UnknownOperator)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"Bool":{}}}""", ProblemCode.EmptyElement)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"Bool":"x"}}""", ProblemCode.WrongType)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"Bool":{"a":[]}}}""", ProblemCode.EmptyElement)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"Bool":{"a":{}}}}""", ProblemCode.WrongType)]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"Bool":{"a":"true","A":"true"}}}""", ProblemCode.DuplicateElement)]
    [InlineData("""{"Effect":"Allow","Action":"\uD800"}""", ProblemCode.NotJson)]
    public void Parse_BrokenStatement_IsNeverSkipped(string statement, ProblemCode code)
    {
        var result = PolicyParser.Parse($$"""{"Statement":[{{statement}}]}""");

        result.Document.ShouldBeNull();
        result.Problems.Select(problem => problem.Code).ShouldContain(code);
    }

    [Fact]
    public void Parse_HostileText_IsBounded()
    {
        Code(new string('*', PolicyLimits.Characters + 1)).ShouldBe(ProblemCode.TooLong);
        Code(new string('[', 100_000)).ShouldBe(ProblemCode.TooDeep);
        Code(Statements("{\"Effect\":\"Deny\",\"Action\":\"*\"}", PolicyLimits.Statements + 1)).ShouldBe(ProblemCode.TooManyStatements);
        Code(Statements($"{{\"Effect\":\"Deny\",\"Action\":\"{new string('a', PolicyLimits.ValueLength + 1)}\"}}", 1)).ShouldBe(ProblemCode.ValueTooLong);
        Code(Statements($"{{\"Effect\":\"Deny\",\"Action\":[{string.Join(',', Enumerable.Repeat("\"*\"", PolicyLimits.Values))}]}}", 1)).ShouldBe(ProblemCode.TooManyValues);
    }

    [Fact]
    public void Parse_AtTheBounds_IsUnderstood()
    {
        PolicyParser.Parse(Statements("{\"Effect\":\"Deny\",\"Action\":\"*\"}", PolicyLimits.Statements)).Understood.ShouldBeTrue();
        PolicyParser.Parse(Statements($"{{\"Effect\":\"Deny\",\"Action\":\"{new string('a', PolicyLimits.ValueLength)}\"}}", 1)).Understood.ShouldBeTrue();
    }

    [Fact]
    public void Parse_ManyProblems_ReportsTheFirstTwenty() =>
        PolicyParser.Parse(Statements("{\"Effect\":\"Maybe\",\"Action\":\"*\"}", 50)).Problems.Length.ShouldBe(20);

    [Fact]
    public void Print_WholeLanguage_SaysTheSameWhenParsed()
    {
        var printed = PolicyPrinter.Print(PolicyParser.Parse(Whole).Document.ShouldNotBeNull());

        var again = PolicyParser.Parse(printed).Document.ShouldNotBeNull();
        PolicyPrinter.Print(again).ShouldBe(printed);
        again.Statements[0].Conditions.Select(clause => (clause.OperatorText, clause.Key, string.Join(',', clause.Values))).ShouldBe(
            [("ForAnyValue:StringLikeIfExists", "aws:TagKeys", "x,y*"), ("Bool", "aws:SecureTransport", "false"), ("NumericEquals", "s:n", "3.50")]);
        again.Statements[0].Principals.ShouldNotBeNull().Service.ShouldBe(["lambda.amazonaws.com"]);
        again.Statements[1].Principals.ShouldNotBeNull().Everyone.ShouldBeTrue();
        again.Statements[1].Resources.ShouldNotBeNull().Negated.ShouldBeTrue();
    }

    private static ProblemCode Code(string text) => PolicyParser.Parse(text).Problems[0].Code;

    private static string Statements(string statement, int count) =>
        new StringBuilder("{\"Statement\":[").AppendJoin(',', Enumerable.Repeat(statement, count)).Append("]}").ToString();
}
