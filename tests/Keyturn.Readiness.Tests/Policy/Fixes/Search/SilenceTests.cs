using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

/// <summary>To which requests a changed document says what it said before.</summary>
public sealed class SilenceTests
{
    private static readonly AuthorizationRequest Describe = ReadSecret with { Action = "secretsmanager:DescribeSecret" };
    private static readonly AuthorizationRequest ReadBySomebodyElse = ReadSecret with { Caller = Caller.RoleSession($"arn:aws:iam::{Account}:role/else") };

    [Fact]
    public void Keeps_StatementThatAllows_WhereItIsAboutSomethingElse()
    {
        var reference = new PolicyReference(PolicyPlace.Of(LayerKind.Resource, ReadSecret), "policy");
        var allow = new ChangedDocument(reference, [new AllowStatement(reference, NarrowAllow.For(LayerKind.Resource, ReadSecret)!, ReadSecret)]);

        Keeps(allow, ReadSecret).ShouldBeFalse();
        Keeps(allow, Describe).ShouldBeTrue();
        Keeps(allow, ReadBySomebodyElse).ShouldBeTrue();
        Keeps(allow, ReadOther).ShouldBeTrue("it stands in the policy of another secret");
        Keeps(new(reference with { IsNew = true }, allow.Changes), ReadSecret, None).ShouldBeFalse();
        Keeps(new(reference with { IsNew = true }, allow.Changes), Describe, None).ShouldBeTrue();
    }

    /// <summary>In a document of the old version a variable is plain text, so that the statement is about nothing there.</summary>
    [Theory]
    [InlineData("2012-10-17", false)]
    [InlineData("2008-10-17", true)]
    public void Keeps_StatementWithAVariable_AsItsDocumentReadsIt(string version, bool keeps)
    {
        var reference = new PolicyReference(PolicyPlace.Of(LayerKind.Identity, ReadSecret), "p");
        var statement = NarrowAllow.For(LayerKind.Identity, ReadSecret)! with { Resources = new(false, [SecretArn.Replace("db", "${aws:PrincipalTag/team}", StringComparison.Ordinal)]) };
        var request = ReadSecret with { Caller = Session with { Tags = Map(("team", "db")) } };
        var layers = None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(new PolicySource("p", new(version, null, []))) };

        Silence.Keeps(new(reference, [new AllowStatement(reference, statement, ReadSecret)]), new(request, layers)).ShouldBe(keeps);
        Silence.Keeps(new(reference with { IsNew = true }, [new AllowStatement(reference, statement, ReadSecret)]), new(request, layers)).ShouldBeFalse("a new document has variables");
    }

    [Fact]
    public void Keeps_Exception_WhereAsMuchIsDeniedAsBefore()
    {
        var layers = None with { Resource = Layer(Allow(rest: To("*")), Deny("secretsmanager:*", To("*"))) };
        var reference = new PolicyReference(PolicyPlace.Of(LayerKind.Resource, ReadSecret), "policy");
        var except = new ChangedDocument(reference, [new DenyException(reference, ((Layer.ReadLayer)layers.Resource).Policies[0].Document!.Statements[1], ReadSecret)]);

        Keeps(except, ReadSecret, layers).ShouldBeFalse();
        Keeps(except, Describe, layers).ShouldBeTrue();
        Keeps(except, ReadBySomebodyElse, layers).ShouldBeTrue();
        Keeps(except, ReadOther, layers).ShouldBeTrue();
    }

    /// <summary>Deny with NotPrincipal reaches whoever has a boundary, in the list or not.</summary>
    [Fact]
    public void Keeps_ExceptionFromNotPrincipal_HangsOnTheBoundary()
    {
        var deny = $$$"""{"Effect":"Deny","NotPrincipal":{"AWS":["{{{RoleArn}}}","{{{SessionArn}}}","{{{RootArn}}}"]},"Action":"*","Resource":"*"}""";
        var layers = None with { Resource = Layer(Allow(rest: To("*")), deny) };
        var reference = new PolicyReference(PolicyPlace.Of(LayerKind.Resource, ReadSecret), "policy");
        var except = new ChangedDocument(reference, [new DenyException(reference, ((Layer.ReadLayer)layers.Resource).Policies[0].Document!.Statements[1], ReadSecret)]);

        Keeps(except, ReadSecret, layers).ShouldBeTrue();
        Keeps(except, ReadSecret, layers with { Boundary = Layer(Allow()) }).ShouldBeFalse();
        Keeps(except, ReadSecret, layers with { Boundary = NotRead }).ShouldBeFalse();
    }

    private static bool Keeps(ChangedDocument changed, AuthorizationRequest request, PolicyLayers? layers = null) =>
        Silence.Keeps(changed, new(request, layers ?? (None with { Resource = Layer(Allow("s3:*", To("*"))) })));
}
