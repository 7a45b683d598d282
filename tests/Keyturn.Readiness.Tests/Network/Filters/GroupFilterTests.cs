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
        (GroupFilter.Ask(new(Places.Classic().Group("sg-db", rule, "in 22 sg-other")), new(["sg-db"], false, 1521, Peers, ["sg-app"], ReferenceReach.Works)).Nearest?.Code).ShouldBe(code);

    [Theory]
    [InlineData(1, ReasonCode.NearReference)]
    [InlineData(2, ReasonCode.NearReferenceSupport)]
    public void Ask_WithAReferenceThatIsLost_NamesItBeforeAnyOther(int reach, ReasonCode code) =>
        (GroupFilter.Ask(new(Places.Classic().Group("sg-db", "in 1521 10.0.0.0/29", "in 1521 sg-app")), new(["sg-db"], false, 1521, Peers, ["sg-app"], (ReferenceReach)reach)).Nearest?.Code).ShouldBe(code);

    /// <summary>Each rule is closer than those behind it, in whatever order they stand.</summary>
    [Fact]
    public void Ask_WithSeveralRulesThatFail_NamesTheClosest()
    {
        string[] closestFirst = ["in 1521 sg-app stale", "in 1522 sg-app", "in 1521 10.0.0.0/29", "in 1521 ::/0", "in 1521 sg-none", "in udp:1521 10.0.0.0/28", "in 22 sg-other"];
        for (var close = 0; close < closestFirst.Length - 1; close++)
        {
            for (var far = close + 1; far < closestFirst.Length; far++)
            {
                Nearest(closestFirst[close], closestFirst[far]).ShouldNotBeNull().Arguments[0].ShouldBe("sg-db-0", $"{closestFirst[close]} before {closestFirst[far]}");
                Nearest(closestFirst[far], closestFirst[close]).ShouldNotBeNull().Arguments[0].ShouldBe("sg-db-1", $"{closestFirst[far]} behind {closestFirst[close]}");
            }
        }
    }

    [Fact]
    public void Ask_WithTwoRulesThatFailAlike_NamesTheFirst() =>
        Nearest("in 1522 sg-app", "in 1523 sg-app").ShouldBe(Reason.Of(ReasonCode.NearPort, "sg-db-0", "TCP", "1522", "sg-app"));

    [Fact]
    public void Ask_WithRulesOfNothingNear_NamesNone() => Nearest("in 22 sg-other", "in 22 sg-app stale", "in udp:22 sg-other").ShouldBeNull();

    [Fact]
    public void Ask_OfAFlowThatIsAdmitted_NamesNoNearRuleAndNothingMissing()
    {
        var answer = Answer("in 1522 sg-app", "in 1521 pl-gone", "in 1521 sg-app");

        (answer.Coverage, answer.Nearest, answer.Missing.Length, answer.RefusedShare).ShouldBe((Coverage.All, null, 0, 0));
        answer.Matched.Select(one => (one.GroupId, one.Rule.Id)).ShouldBe([("sg-db", "sg-db-2")]);
    }

    [Fact]
    public void Ask_OfAFlowAdmittedInPart_SaysWhichShareIsNot()
    {
        var answer = Answer("in 1521 10.0.0.0/30", "in 1521 10.0.0.2/31");

        (answer.Coverage, answer.RefusedShare).ShouldBe((Coverage.Part, 0.75));
        answer.Matched.Select(one => one.Rule.Id).ShouldBe(["sg-db-0", "sg-db-1"]);
    }

    [Fact]
    public void Ask_OfListsThatWereNotRead_NamesThoseForThisPort()
    {
        var answer = Answer("in 1521 pl-gone", "in 22 pl-other", "in 1521 pl-lost");

        answer.Coverage.ShouldBe(Coverage.Unknown);
        answer.Missing.ShouldBe([new Missing("ec2:GetManagedPrefixListEntries", "pl-gone"), new Missing("ec2:GetManagedPrefixListEntries", "pl-lost")]);
    }

    [Fact]
    public void Ask_OfAGroupThatWasNotRead_NamesIt() =>
        GroupFilter.Ask(new(Places.Classic()), new(["sg-lost", "sg-db"], false, 1521, Peers, ["sg-none"], ReferenceReach.Works))
            .Missing.ShouldBe([new Missing("ec2:DescribeSecurityGroups", "sg-lost")]);

    [Theory]
    [InlineData("out 1521 sg-app", true)]
    [InlineData("in 22 sg-app", false)]
    [InlineData("in 22 pl-gone", false)]
    public void NoRules_OfADirection_CountsOnlyItsOwn(string rule, bool none) => Answer(rule).NoRules.ShouldBe(none);

    [Theory]
    [InlineData("in 6:1521 10.0.0.0/28", Coverage.All)]
    [InlineData("in 17:1521 10.0.0.0/28", Coverage.None)]
    public void Ask_OfAProtocolByItsNumber_IsThatOfItsName(string rule, object coverage) => Answer(rule).Coverage.ShouldBe((Coverage)coverage);

    [Fact]
    public void Nearest_OfATcpRuleWithoutPorts_NamesNoPorts() =>
        GroupFilter.Ask(new(Places.Classic().Put(new SecurityGroup("sg-db", "vpc-a", [new("r", false, "tcp", null) { Block = Cidr.AnyV4 }]))), new(["sg-db"], false, 1521, Peers, [], ReferenceReach.Works))
            .Nearest.ShouldBe(Reason.Of(ReasonCode.NearPort, "r", "TCP", "", "0.0.0.0/0"));

    [Fact]
    public void Ask_OfATcpRuleWithoutPorts_IsNotPortZero()
    {
        var estate = Places.Classic().Put(new SecurityGroup("sg-db", "vpc-a", [new("r", false, "tcp", null) { Block = Cidr.AnyV4 }]));
        GroupFilter.Ask(new(estate), new(["sg-db"], false, 0, Peers, [], ReferenceReach.Works)).Coverage.ShouldBe(Coverage.None);
    }

    private static GroupAnswer Answer(params string[] rules) =>
        GroupFilter.Ask(new(Places.Classic().Group("sg-db", rules)), new(["sg-db"], false, 1521, Peers, ["sg-app"], ReferenceReach.Works));

    private static Reason? Nearest(params string[] rules) => Answer(rules).Nearest;

    private static Coverage Ask(string[] rules, AddressSet? peers = null) =>
        GroupFilter.Ask(new(Places.Classic().Group("sg-db", rules)), new(["sg-db"], false, 1521, peers ?? Peers, ["sg-app"], ReferenceReach.Works)).Coverage;

    private static int Rank(Coverage coverage) => coverage switch
    {
        Coverage.None => 0,
        Coverage.Part => 1,
        _ => 2,
    };
}
