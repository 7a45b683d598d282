using System.Collections.Immutable;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Web.Features.Readiness.Paths;

namespace Keyturn.Web.Tests.Features.Readiness.Paths;

public sealed class PathStepsTests
{
    private static ImmutableArray<PathStep> Steps(params ImmutableArray<Evidence> hops) => PathSteps.Of(Hops.Path(hops), "web-1", "orders");

    [Fact]
    public void Of_ThroughAnEndpoint_StandsInTheOrderOfTheWay() =>
        Steps(Hops.Dns(), Hops.Endpoint(), Hops.Group(true), Hops.Acl(true), Hops.Route(), Hops.Acl(false), Hops.Group(false), Hops.Acl(true, phase: Phase.Reply)).Select(step => step.Component).ShouldBe(
            [Component.Resolver, Component.Consumer, Component.SecurityGroup, Component.NetworkAcl, Component.RouteTable, Component.NetworkAcl, Component.SecurityGroup, Component.Endpoint, Component.NetworkAcl]);

    [Fact]
    public void Of_NothingBlocked_LeavesNothingFaintAndSaysNothing() =>
        Steps(Hops.Dns(), Hops.Group(true), Hops.Endpoint()).ShouldAllBe(step => !step.IsFaint && !step.Speaks);

    [Fact]
    public void Of_ABlockedGroup_FadesWhatIsBehindItAndSaysWhy()
    {
        var steps = Steps(Hops.Dns(), Hops.Endpoint(), Hops.Group(true), Hops.Group(false, Outcome.Block), Hops.Acl(true, Outcome.Block, Phase.Reply));

        steps.Where(step => step.IsFaint).Select(step => step.Component).ShouldBe([Component.Endpoint, Component.NetworkAcl]);
        steps.Where(step => step.Speaks).Select(step => step.Component).ShouldBe([Component.SecurityGroup, Component.NetworkAcl]);
    }

    [Fact]
    public void Of_SomeConnectionsStopped_SaysWhyAndFadesNothing()
    {
        var steps = Steps(Hops.Dns(), Hops.Group(true), Hops.Endpoint(), Hops.Acl(false, Outcome.Some, Phase.Reply));

        steps.ShouldAllBe(step => !step.IsFaint);
        steps.Single(step => step.Speaks).Component.ShouldBe(Component.NetworkAcl);
    }

    [Fact]
    public void Of_BlockedAndUnknown_SpeaksOfWhatBlocksAlone() =>
        Steps(Hops.Dns(Outcome.Unknown), Hops.Group(true, Outcome.Block), Hops.Endpoint()).Single(step => step.Speaks).Component.ShouldBe(Component.SecurityGroup);

    [Fact]
    public void Of_NothingButUnknown_SpeaksOfThat() => Steps(Hops.Dns(Outcome.Unknown), Hops.Endpoint()).Single(step => step.Speaks).Component.ShouldBe(Component.Resolver);

    [Fact]
    public void Of_AConsumerThatStopsItself_IsOneStationNotTwo()
    {
        var steps = Steps(new Evidence(Phase.Request, Component.Consumer, "fn", null, Outcome.Block, Reason.Of(ReasonCode.FunctionFailed, "fn")));

        var consumer = steps.Where(step => step.Component == Component.Consumer).ShouldHaveSingleItem();
        consumer.Id.ShouldBe("web-1");
        consumer.Hop.ShouldNotBeNull().Outcome.ShouldBe(Outcome.Block);
    }

    [Fact]
    public void Of_APathThatNeverArrives_NamesItsTargetWithoutAnAnswer()
    {
        var target = Steps(Hops.Dns(Outcome.Block))[^1];

        (target.Id, target.Hop, target.IsFaint).ShouldBe(("eni-target", null, true));
    }

    [Fact]
    public void Of_FourBlockers_SaysThree() =>
        Steps(Hops.Dns(Outcome.Block), Hops.Group(true, Outcome.Block), Hops.Acl(true, Outcome.Block), Hops.Group(false, Outcome.Block), Hops.Endpoint()).Count(step => step.Speaks).ShouldBe(3);
}
