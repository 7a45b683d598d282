using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Fixes;

public sealed class FixFinderTests
{
    [Fact]
    public void Find_WhereReferencesWork_PrefersTheGroupThenTheAddressThenTheSubnet() =>
        Rules(Find(Places.Classic().Group("sg-db"), Places.AppToDb)).ShouldBe(["sg-app", "10.0.1.10/32", "10.0.1.0/24"]);

    [Fact]
    public void Find_OverATransitGatewayWithoutReferences_ProposesBlocks() =>
        Rules(Find(Places.Transit().Group("sg-db-b"), Places.AppToDb)).ShouldBe(["10.0.1.10/32", "10.0.1.0/24"]);

    [Fact]
    public void Find_ForAnAclEntry_UsesAFreeNumberBeforeTheDenialForTheSubnetOnly() =>
        Find(Places.Classic().Acl("acl-db", "subnet-db-a", "100 in allow 22 0.0.0.0/0", "101 in deny * 0.0.0.0/0", "102 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), Places.AppToDb)[0]
            .Changes.ShouldBe([new AddAclEntry("acl-db", 99, false, PortRange.Of(1521), Cidr.Parse("10.0.1.0/24"))]);

    [Fact]
    public void Find_WhenNoNumberIsFreeBeforeTheDenial_OffersNothing() =>
        Find(Places.Classic().Acl("acl-db", "subnet-db-a", "1 in deny * 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), Places.AppToDb).ShouldBeEmpty();

    [Fact]
    public void Find_WithoutAWayOut_PrefersTheEndpointThatIsThereToANewOne() =>
        Find(Places.Nat().Put((Places.Classic().Endpoints.Value?["vpce-sm"] ?? throw new InvalidOperationException()) with { PrivateDns = false })
            .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local"), Places.AppToApi)[0].Changes.ShouldBe([new EnablePrivateDns("vpce-sm")]);

    [Fact]
    public void Find_OfWhatIsNotBlocked_IsEmpty()
    {
        Find(Places.Classic(), Places.AppToDb).ShouldBeEmpty();
        Find(Places.Classic() with { SecurityGroups = new(null, null, null) }, Places.AppToDb).ShouldBeEmpty();
    }

    [Fact]
    public void Of_ManyConsumersWithTheSameBlocker_IsOneGroup()
    {
        var estate = Enumerable.Range(0, 37).Aggregate(Places.Classic().Group("sg-vpce"), (now, at) => now.Put(
            Places.Eni($"eni-{at}", "subnet-app-a", $"10.0.1.{50 + at}", "sg-app"), new Instance($"i-{at}", [$"eni-{at}"])));
        var questions = Enumerable.Range(0, 37).Select(at => (ReachQuestion)new SecretsManagerQuestion(new InstanceConsumer($"i-{at}"), Places.Region)).Append(Places.RotationToApi);

        var groups = FixGroups.Of(questions.Select(question => (question, Find(estate, question))));

        groups.Select(group => group.Consumers).ShouldBe([37, 1]);
        groups[0].Changes.ShouldBe([new AddGroupRule("sg-vpce", false, 443, "sg-app", null)]);
    }

    [Fact]
    public void Find_OfEqualLength_RanksByExposure() =>
        Find(Places.Classic().Group("sg-db"), Places.RotationToDb).Select(fix => fix.Exposure).ShouldBeInOrder();

    /// <summary>Of many ways to the same end a handful is enough to choose from.</summary>
    [Fact]
    public void Find_WithManyAlternatives_TriesFour()
    {
        var estate = Enumerable.Range(1, 6).Aggregate(
            (Places.Nat() with { Endpoints = Places.Empty<VpcEndpoint>() }).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local")
                .Put((Places.Classic().Endpoints.Value ?? throw new InvalidOperationException())["vpce-sm"] with { PrivateDns = false, VpcId = "vpc-hub" }).Group("sg-app", "out 443 10.0.0.0/16"),
            (now, at) => now.Put(new PrivateZone($"Z{at}", Places.Name, ["vpc-hub"], [new(Places.Name, [], "vpce-sm")])));

        Find(estate, Places.AppToApi).Select(fix => fix.Changes.OfType<AssociateZone>().Single().ZoneId).ShouldBe(["Z1", "Z2", "Z3", "Z4"]);
    }

    [Fact]
    public void Find_OfAChangeThatOthersFeel_CountsTheirSubnetsOnce()
    {
        Find(Places.Classic().Group("sg-db"), Places.AppToDb)[0].OtherSubnets.ShouldBe(2);
        Find(Places.Classic().Group("sg-vpce"), Places.RotationToApi)[0].OtherSubnets.ShouldBe(0);
    }

    /// <summary>A blocker that nothing repairs leaves nothing to offer, whatever could be done about another one.</summary>
    [Fact]
    public void Find_WithABlockerThatNothingRepairs_IsEmpty() =>
        Find(Places.Peered().Put(new Peering("pcx-1", new("vpc-a", Places.Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", Places.Region, [Cidr.Parse("10.1.0.0/16")])) { Status = "expired" }).Group("sg-db-b"), Places.AppToDb).ShouldBeEmpty();

    private static System.Collections.Immutable.ImmutableArray<Fix> Find(NetworkEstate estate, ReachQuestion question) =>
        FixFinder.Find(estate, ReachabilityTracer.Trace(new NetworkIndex(estate), question));

    private static IEnumerable<string> Rules(IEnumerable<Fix> fixes) =>
        fixes.Select(fix => fix.Changes.OfType<AddGroupRule>().Single()).Select(rule => rule.PeerGroupId ?? $"{rule.Block}");
}
