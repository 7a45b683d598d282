using System.Globalization;
using CsCheck;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Filters;

public sealed class GroupFilterTests
{
    private static readonly string[] Texts =
    [
        "in 1521 sg-app", "in 1520-1522 10.0.0.0/28", "in 1521 10.0.0.0/29", "in 1521 10.0.0.8/29", "in 1522 sg-app", "in udp:1521 sg-app", "in * 10.0.0.3/32",
        "in 1521 ::/0", "in 1521 sg-none", "in 1521 sg-app stale", "out 1521 10.0.0.0/28",
    ];

    private static readonly Gen<string[]> Rules = Gen.Int[0, 10].Select(at => Texts[at]).Array[0, 4];

    private static readonly AddressSet Peers = AddressSet.Of(Cidr.Parse("10.0.0.0/28"));

    [Fact]
    public void Ask_OfMoreRules_NeverAdmitsLess() => Gen.Select(Rules, Rules).Sample((some, more) =>
        Rank(Ask([.. some, .. more])).ShouldBeGreaterThanOrEqualTo(Rank(Ask(some))));

    [Fact]
    public void Ask_OfRulesInSeveralGroups_IsThatOfOneGroupWithAll() => Gen.Select(Rules, Rules).Sample((some, more) =>
    {
        var estate = Places.Classic().Group("sg-1", some).Group("sg-2", more);
        GroupFilter.Ask(new(estate), new(["sg-1", "sg-2"], false, 1521, Peers, ["sg-app"], ReferenceReach.Works)).Coverage.ShouldBe(Ask([.. some, .. more]));
    });

    [Fact]
    public void Ask_OfAnyRules_IsWhatEveryAddressSays() => Rules.Sample(rules =>
    {
        var each = Enumerable.Range(0, 16).Select(host => Ask(rules, AddressSet.Of(Cidr.Parse(string.Create(CultureInfo.InvariantCulture, $"10.0.0.{host}/32"))))).ToList();
        var expected = each.TrueForAll(one => one == Coverage.All) ? Coverage.All : each.Contains(Coverage.All) ? Coverage.Part : Coverage.None;
        Ask(rules).ShouldBe(expected);
    });

    [Theory]
    [InlineData("in 1522 sg-app", ReasonCode.NearPort)]
    [InlineData("in 1521 sg-none", ReasonCode.NearPeer)]
    [InlineData("in 1521 10.0.0.0/29", ReasonCode.NearBlock)]
    [InlineData("in 1521 ::/0", ReasonCode.NearFamily)]
    [InlineData("in 1521 sg-app stale", ReasonCode.NearStale)]
    [InlineData("in udp:1521 sg-app", ReasonCode.NearProtocol)]
    public void Ask_WithOneRuleThatFails_NamesWhy(string rule, ReasonCode code) =>
        GroupFilter.Ask(new(Places.Classic().Group("sg-db", rule, "in 22 sg-other")), new(["sg-db"], false, 1521, Peers, ["sg-app"], ReferenceReach.Works))
            .Nearest?.Code.ShouldBe(code);

    [Theory]
    [InlineData(1, ReasonCode.NearReference)]
    [InlineData(2, ReasonCode.NearReferenceSupport)]
    public void Ask_WithAReferenceThatIsLost_NamesItBeforeAnyOther(int reach, ReasonCode code) =>
        GroupFilter.Ask(new(Places.Classic().Group("sg-db", "in 1521 10.0.0.0/29", "in 1521 sg-app")), new(["sg-db"], false, 1521, Peers, ["sg-app"], (ReferenceReach)reach))
            .Nearest?.Code.ShouldBe(code);

    [Fact]
    public void Ask_OfATcpRuleWithoutPorts_IsNotPortZero()
    {
        var estate = Places.Classic().Put(new SecurityGroup("sg-db", "vpc-a", [new("r", false, "tcp", null) { Block = Cidr.AnyV4 }]));
        GroupFilter.Ask(new(estate), new(["sg-db"], false, 0, Peers, [], ReferenceReach.Works)).Coverage.ShouldBe(Coverage.None);
    }

    private static Coverage Ask(string[] rules, AddressSet? peers = null) =>
        GroupFilter.Ask(new(Places.Classic().Group("sg-db", rules)), new(["sg-db"], false, 1521, peers ?? Peers, ["sg-app"], ReferenceReach.Works)).Coverage;

    private static int Rank(Coverage coverage) => coverage switch
    {
        Coverage.None => 0,
        Coverage.Part => 1,
        _ => 2,
    };
}
