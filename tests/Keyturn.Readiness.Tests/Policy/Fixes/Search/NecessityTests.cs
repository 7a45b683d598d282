using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

public sealed class NecessityTests
{
    private static readonly AuthorizationRequest Describe = ReadSecret with { Action = "secretsmanager:DescribeSecret" };
    private static readonly PolicyReference OfSecret = new(PolicyPlace.Of(LayerKind.Resource, ReadSecret), "policy");
    private static readonly PolicyLayers Denied = Granting with
    {
        Resource = Layer(Deny("secretsmanager:*", To("*")), Deny("*", To("*")), Deny("secretsmanager:Put*", To("*")), Deny(Read, To("*") + When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"""))),
    };

    private static readonly FixTask Task = new([new FixLeg(ReadSecret, Denied), new FixLeg(Describe, Denied)], [], "new");

    [Fact]
    public void IsCertain_OfTheOnlyExceptionFromADenyThatApplies()
    {
        var (first, second) = (Except(0, ReadSecret), Except(1, ReadSecret));

        Necessity.IsCertain(Task, new(first), first).ShouldBeTrue();
        Necessity.IsCertain(Task, new(first, second), first).ShouldBeTrue();
        Necessity.IsCertain(Task, new(first, second), second).ShouldBeTrue();
    }

    [Fact]
    public void IsCertain_WhereAnotherExceptionMayDoTheSame_IsNot()
    {
        var (reading, describing, second) = (Except(0, ReadSecret), Except(0, Describe), Except(1, ReadSecret));

        Necessity.IsCertain(Task, new(reading, describing, second), reading).ShouldBeFalse();
        Necessity.IsCertain(Task, new(reading, describing, second), describing).ShouldBeFalse();
        Necessity.IsCertain(Task, new(reading, describing, second), second).ShouldBeTrue();
    }

    [Fact]
    public void IsCertain_OfTheSameStatementOfAnotherDocument_DoesNotCount()
    {
        var first = Except(0, ReadSecret);
        var elsewhere = first with { Document = OfSecret with { Place = PolicyPlace.Of(LayerKind.Resource, ReadOther) } };

        Necessity.IsCertain(Task, new(first, elsewhere), first).ShouldBeTrue();
    }

    [Fact]
    public void IsCertain_OfADenyThatDoesNotApply_IsNot()
    {
        var (putting, otherwise) = (Except(2, ReadSecret), Except(3, ReadSecret));

        Necessity.IsCertain(Task, new(putting), putting).ShouldBeFalse();
        Necessity.IsCertain(Task, new(otherwise), otherwise).ShouldBeFalse("the request may come through the endpoint");
        Necessity.IsCertain(Task, new(Except(0, ReadOther)), Except(0, ReadOther)).ShouldBeFalse("no request of the task is on that secret");
        Necessity.IsCertain(Task, new(Except(0, ReadSecret with { Action = "secretsmanager:PutSecretValue" })), Except(0, ReadSecret with { Action = "secretsmanager:PutSecretValue" })).ShouldBeFalse();
    }

    [Fact]
    public void IsCertain_OfTheSameStatementUnderAnotherName_IsNot()
    {
        var renamed = Except(0, ReadSecret) with { Document = OfSecret with { Name = "other" } };

        Necessity.IsCertain(Task, new(renamed), renamed).ShouldBeFalse();
    }

    [Fact]
    public void IsCertain_OfAStatementThatAllows_IsNot()
    {
        AllowStatement allow = new(OfSecret, NarrowAllow.For(LayerKind.Resource, ReadSecret)!, ReadSecret);

        Necessity.IsCertain(Task, new(allow), allow).ShouldBeFalse();
    }

    [Fact]
    public void IsFor_AChange_IsOfTheRequestThatItWasMadeFor()
    {
        var leg = Task.Legs[0];

        Necessity.IsFor(Except(0, ReadSecret), leg).ShouldBeTrue();
        Necessity.IsFor(Except(0, Describe), leg).ShouldBeFalse();
        Necessity.IsFor(Except(0, ReadOther), leg).ShouldBeFalse();
        Necessity.IsFor(new CallerChange("aws:SourceVpce", "vpce-1", [], null), leg).ShouldBeFalse();
    }

    private static DenyException Except(int statement, AuthorizationRequest request) => new(OfSecret, ((Layer.ReadLayer)Denied.Resource).Policies[0].Document!.Statements[statement], request);
}
