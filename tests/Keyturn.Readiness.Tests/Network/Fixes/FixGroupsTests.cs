using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Fixes;

/// <summary>The shortest work list: what repairs the most first, then what was ranked, is shorter, opens less.</summary>
public sealed class FixGroupsTests
{
    private static readonly ReachabilityCheck Check = ReachabilityTracer.Trace(new(Places.Classic()), Places.AppToDb);
    private static readonly EstateChange Group = new AddGroupRule("sg-db", false, 1521, "sg-app", null);
    private static readonly EstateChange Other = new AddGroupRule("sg-db", false, 1521, "sg-other", null);
    private static readonly EstateChange Subnet = new AddGroupRule("sg-db", false, 1521, null, Cidr.Parse("10.0.1.0/24"));
    private static readonly EstateChange Route = new PutRoute("rtb-a", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false);

    [Fact]
    public void Of_AChangeThatRepairsMore_TakesItForAll() =>
        Said(FixGroups.Of([(Asks(1), [Of(Group), Of(Subnet)]), (Asks(2), [Of(Subnet)]), (Asks(3), [Of(Subnet)])])).ShouldBe("Subnet for 1 2 3");

    [Fact]
    public void Of_WhatRepairsAlikeMany_TakesWhatWasRankedFirst() => Said(FixGroups.Of([(Asks(1), [Of(Subnet), Of(Group)])])).ShouldBe("Subnet for 1");

    [Fact]
    public void Of_WhatRepairsOneEach_ListsTheShorterThenWhatOpensLess()
    {
        Said(FixGroups.Of([(Asks(1), [Of(Group, Other)]), (Asks(2), [Of(Subnet)])])).ShouldBe("Subnet for 2; Group Other for 1");
        Said(FixGroups.Of([(Asks(1), [Of(Subnet)]), (Asks(2), [Of(Group)])])).ShouldBe("Group for 2; Subnet for 1");
        Said(FixGroups.Of([(Asks(1), [Of(Other)]), (Asks(2), [Of(Group)])])).ShouldBe("Group for 2; Other for 1");
    }

    [Fact]
    public void Of_WhatRepairsMore_IsListedBeforeWhatIsShorter() =>
        Said(FixGroups.Of([(Asks(1), [Of(Group)]), (Asks(2), [Of(Subnet, Route)]), (Asks(3), [Of(Subnet, Route)])])).ShouldBe("Subnet Route for 2 3; Group for 1");

    [Fact]
    public void Of_TheSameChangesInAnotherOrder_IsOneGroup() =>
        Said(FixGroups.Of([(Asks(1), [Of(Group, Route)]), (Asks(2), [Of(Route, Group)])])).ShouldBe("Group Route for 1 2");

    [Fact]
    public void Of_AQuestionWithoutAFix_IsInNoGroup() => Said(FixGroups.Of([(Asks(1), []), (Asks(2), [Of(Group)])])).ShouldBe("Group for 2");

    [Fact]
    public void Consumers_OfAGroup_CountsEachOnce()
    {
        ReachQuestion later = new DatabaseQuestion(new InstanceConsumer("1"), "orders", true);

        var group = FixGroups.Of([(Asks(1), [Of(Group)]), (later, [Of(Group)])]).ShouldHaveSingleItem();
        (group.Consumers, group.Repairs.Length).ShouldBe((1, 2));
    }

    private static DatabaseQuestion Asks(int id) => new DatabaseQuestion(new InstanceConsumer($"{id}"), "orders");

    private static Fix Of(params EstateChange[] changes) => new([.. changes], Check, 0);

    private static string Said(IEnumerable<FixGroup> groups) =>
        string.Join("; ", groups.Select(group => $"{string.Join(' ', group.Changes.Select(Name))} for {string.Join(' ', group.Repairs.Select(question => question.Consumer.Id))}"));

    private static string Name(EstateChange change) => change == Group ? "Group" : change == Other ? "Other" : change == Subnet ? "Subnet" : "Route";
}
