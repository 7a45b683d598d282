using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

public sealed class ObstaclesTests
{
    private const string Unreadable = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NoSuchOperator":{"a":"b"}}}]}""";

    [Fact]
    public void First_OfEveryLayerThatDoesNotAllow_IsOfAGroupOfItsOwn()
    {
        Group(ReadSecret, None).ShouldBe($"allow {SecretArn}");
        Group(ReadSecret, Granting with { Boundary = Elsewhere }).ShouldBe($"allow {SecretArn} boundary");
        Group(ReadSecret, Granting with { Session = Elsewhere }).ShouldBe($"allow {SecretArn} session");
        Group(ReadOther, None with { Identity = Elsewhere }).ShouldBe($"allow {OtherSecretArn} identity");
        Group(ReadOther, Granting).ShouldBe($"allow {OtherSecretArn}");
        Group(ReadSecret, Granting with { Scps = [AllBut(), Elsewhere] }).ShouldBe($"allow {PolicyPlace.Of(LayerKind.Scp, ReadSecret)} 1");
        Group(ReadSecret.Through("vpce-1"), Granting with { Endpoint = Layer(Allow("s3:*", To("*"))) }).ShouldStartWith("allow PolicyPlace { Kind = Endpoint, Owner = vpce-1");
        Group(ReadSecret with { Caller = Caller.Root(Account) }, None with { Resource = Elsewhere, Scps = [AllBut()] }).ShouldBe("");
    }

    [Fact]
    public void First_OfSeveralDenies_IsTheOneThatCertainlyApplies()
    {
        var maybe = Source(Allow(), Deny(Read, When("""{"StringEquals":{"aws:SourceVpce":"vpce-9"}}"""))) with { Name = "maybe" };
        var certain = Source(Allow(), Deny(Read)) with { Name = "certain" };

        Denying(maybe, certain).ShouldBe("certain");
        Denying(certain, maybe).ShouldBe("certain");
        Denying(maybe).ShouldBe("maybe");
    }

    /// <summary>A second policy of the layer that was read does not make the first one's words known.</summary>
    [Fact]
    public void First_WhereAPolicyIsNotUnderstood_HangsOnItAlone()
    {
        var identity = Keyturn.Readiness.Policy.Layers.Layer.Read(Source(Allow()), PolicySource.Parse("strange", Unreadable));

        var obstacle = Obstacles.First(new(ReadSecret, None with { Identity = identity }), Task()).ShouldNotBeNull();

        obstacle.Group.ShouldBe("");
        obstacle.Options.ShouldBeEmpty();
        obstacle.Because.ShouldNotBeEmpty();
        obstacle.Because.ShouldAllBe(why => why.Code == NoFixCode.HangsOn);
    }

    private static string Group(AuthorizationRequest request, PolicyLayers layers) => Obstacles.First(new(request, layers), Task()).ShouldNotBeNull().Group;

    private static string Denying(params PolicySource[] policies) =>
        Obstacles.First(new(ReadSecret, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read([.. policies]) }), Task()).ShouldNotBeNull()
            .Options.OfType<DenyException>().Select(exception => exception.Document.Name).ShouldHaveSingleItem();

    private static FixTask Task() => new([], [], "new");
}
