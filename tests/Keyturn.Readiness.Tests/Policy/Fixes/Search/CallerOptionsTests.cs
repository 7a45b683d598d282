using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

public sealed class CallerOptionsTests
{
    private static readonly EndpointFacts Known = EndpointFacts.Through("vpce-1", "vpc-1", Nothing);

    /// <summary>What a caller can do about a Deny with this condition, or an Allow with it.</summary>
    [Theory]
    [InlineData("Deny", """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Deny", """{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Deny", """{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""", "")]
    [InlineData("Allow", """{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Allow", """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""", "")]
    [InlineData("Deny", """{"ForAnyValue:StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""", "")]
    [InlineData("Allow", """{"ForAnyValue:StringEquals":{"aws:SourceVpce":"vpce-1"}}""", "")]
    [InlineData("Deny", """{"StringNotLike":{"aws:SourceVpce":["vpce-*","vpce-1"]}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Deny", """{"Null":{"aws:SourceVpce":"true"}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Deny", """{"Null":{"aws:SourceVpce":"false"}}""", "")]
    [InlineData("Deny", """{"Null":{"aws:SourceVpce":["false","true"]}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Allow", """{"Null":{"aws:SourceVpce":"false"}}""", "aws:SourceVpce=vpce-1")]
    [InlineData("Allow", """{"Null":{"aws:SourceVpce":"true"}}""", "")]
    [InlineData("Deny", """{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""", "aws:SourceIp=203.0.113.0/24")]
    [InlineData("Deny", """{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""", "")]
    [InlineData("Deny", """{"StringNotEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}""", "secretsmanager:VersionStage=AWSCURRENT")]
    [InlineData("Deny", """{"StringNotEquals":{"secretsmanager:VersionId":"v1"}}""", "secretsmanager:VersionId=v1")]
    [InlineData("Deny", """{"StringNotEquals":{"aws:PrincipalTag/team":"web"}}""", "")]
    public void For_ACondition_IsWhatMakesItTurnOutOtherwise(string effect, string condition, string ways)
    {
        var (changes, missing) = For(ReadSecret, Statement(effect, Read, condition), Known);

        string.Join(' ', changes.Cast<CallerChange>().Select(change => $"{change.Key}={change.Value}")).ShouldBe(ways);
        missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"StringNotEquals":{"aws:SourceVpce":"vpce-9"}}""", "vpce-9")]
    [InlineData("""{"StringNotEquals":{"aws:SourceVpc":"vpc-9"}}""", "vpc-9")]
    public void For_AnEndpointThatIsNotKnown_SaysWhichIsMissing(string condition, string which)
    {
        var (changes, missing) = For(ReadSecret, Statement("Deny", Read, condition), Known);

        changes.ShouldBeEmpty();
        missing.ShouldBe([new(NoFixCode.EndpointNotKnown, which)]);
    }

    [Fact]
    public void For_AnyEndpointWhereNoneIsKnown_SaysThatOneIsMissing() =>
        For(ReadSecret, Statement("Deny", Read, """{"Null":{"aws:SourceVpce":"true"}}""")).Missing.ShouldBe([new(NoFixCode.EndpointNotKnown, "")]);

    /// <summary>DescribeSecret names no version, so that nobody can name another.</summary>
    [Theory]
    [InlineData("secretsmanager:VersionStage")]
    [InlineData("secretsmanager:VersionId")]
    public void For_AVersionOfAnActionThatTakesNone_IsNothing(string key) =>
        For(ReadSecret with { Action = "secretsmanager:DescribeSecret" }, Statement("Deny", "*", $$$"""{"StringNotEquals":{"{{{key}}}":"v"}}"""), Known).Changes.ShouldBeEmpty();

    [Fact]
    public void For_AStatementThatIsNotAboutTheRequest_IsNothing()
    {
        const string condition = """{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""";

        For(ReadSecret, Statement("Allow", "secretsmanager:Put*", condition), Known).Changes.ShouldBeEmpty();
        For(DecryptForSecret, Statement("Allow", "kms:Decrypt", condition), Known).Changes.ShouldBeEmpty();
        For(ReadSecret, Statement("Allow", Read, condition), Known).Changes.ShouldNotBeEmpty();
    }

    /// <summary>"AWS global condition context keys": aws:VpcSourceIp comes with an endpoint, aws:SourceIp without.</summary>
    [Fact]
    public void For_EveryWay_SaysAllKeysThatFollow()
    {
        var through = For(ReadSecret, Statement("Deny", Read, """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"""), Known).Changes.ShouldHaveSingleItem().ShouldBeOfType<CallerChange>();
        Told(through).ShouldBe("aws:SourceIp=absent aws:SourceVpce=vpce-1 aws:SourceVpc=vpc-1 aws:VpcSourceIp=any");

        var from = For(ReadSecret, Statement("Deny", Read, """{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"""), Known).Changes.ShouldHaveSingleItem().ShouldBeOfType<CallerChange>();
        Told(from).ShouldBe("aws:SourceIp=203.0.113.0 aws:SourceVpce=absent aws:SourceVpc=absent aws:VpcSourceIp=absent");
    }

    private static string Told(CallerChange change) => string.Join(' ', change.Keys.Select(pair => $"{pair.Key}={pair.Value switch
    {
        ContextValue.AbsentValue => "absent",
        ContextValue.KnownValue known => string.Join(',', known.Values),
        _ => "any",
    }}"));

    private static string Statement(string effect, string action, string condition) => $$"""{"Effect":"{{effect}}","Principal":"*","Action":"{{action}}","Resource":"*","Condition":{{condition}}}""";

    private static (IReadOnlyList<PolicyChange> Changes, IReadOnlyList<NoFix> Missing) For(AuthorizationRequest request, string statement, params EndpointFacts[] endpoints)
    {
        var leg = new FixLeg(request, Granting with { Resource = Layer(statement) });
        var (changes, missing) = CallerOptions.For(leg.Answers.Resource.Statements[0], request, new([leg], [.. endpoints], "new"));
        return (changes, missing);
    }
}
