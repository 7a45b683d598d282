using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

/// <summary>How the places of a consumer come together to one answer.</summary>
public sealed class TracerAnswerTests
{
    private static readonly NetworkEstate Failed = Places.Classic().Function("rotate", one => one with { State = "Failed" });

    [Fact]
    public void Trace_OfAFailedFunction_SaysThatBeforeAnythingOfTheDatabase()
    {
        var check = CheckWords.Trace(Failed.Database("orders", db => db with { Status = "stopped" }), Places.RotationToDb);

        (check.Verdict, check.Note, check.Scope).ShouldBe((Verdict.Blocked, Reason.Of(ReasonCode.FunctionFailed, "rotate"), VerdictScope.One));
        var hop = check.Path.ShouldNotBeNull().Evidence.ShouldHaveSingleItem();
        (hop.Phase, hop.Component, hop.Id, hop.Outcome, hop.Reason).ShouldBe((Phase.Request, Component.Consumer, "rotate", Outcome.Block, check.Note));
        (check.Path.Placement, check.Path.Target, check.Path.Via).ShouldBe(("rotate", "", Via.None));
    }

    [Fact]
    public void Trace_OfADatabaseThatWasNotRead_NamesItWithWhatIsMissingOfTheConsumer()
    {
        var estate = Places.Classic().Function("rotate", one => one with { SubnetIds = ["subnet-app-a", "subnet-gone"] }) with { Databases = new(null, null, null) };

        CheckWords.Of(estate, Places.RotationToDb)
            .ShouldBe("Unknown None, Request Consumer rotate Unknown NotReadable orders | rds:DescribeDBInstances, missing ec2:DescribeSubnets subnet-gone, missing rds:DescribeDBInstances orders");
    }

    [Theory]
    [InlineData("i-gone", "ec2:DescribeInstances i-gone", "i-gone | ec2:DescribeInstances")]
    [InlineData("i-bare", "ec2:DescribeNetworkInterfaces i-bare", "i-bare | ec2:DescribeNetworkInterfaces")]
    public void Trace_OfAConsumerWithoutAPlace_IsNotKnown(string id, string missing, string reason) =>
        CheckWords.Of(Places.Classic().Put(new Instance("i-bare", [])), new SecretsManagerQuestion(new InstanceConsumer(id), Places.Region)).ShouldBe($"Unknown None, Request Consumer {id} Unknown NotReadable {reason}, missing {missing}");

    [Fact]
    public void Trace_OfAnInactiveFunction_IsNotKnownAlthoughItsPlacesWork()
    {
        var check = CheckWords.Trace(Places.Classic().Function("rotate", one => one with { State = "Inactive" }), Places.RotationToDb);

        check.Paths.Select(path => $"{path.Placement} {path.Verdict}").ShouldBe(["rotate Unknown", "subnet-app-a Reachable", "subnet-app-c Reachable"]);
        (check.Verdict, check.Decider?.Reason, check.Note).ShouldBe((Verdict.Unknown, Reason.Of(ReasonCode.FunctionNotActive, "rotate", "Inactive"), null));
    }

    [Fact]
    public void Trace_WithOneSubnetNotRead_TellsItAsAWayOfItsOwn()
    {
        var check = CheckWords.Trace(Places.Classic().Function("rotate", one => one with { SubnetIds = ["subnet-app-a", "subnet-gone"] }), Places.RotationToDb);

        check.Paths.Select(path => $"{path.Placement} {path.Target} {path.Via} {path.Verdict}").ShouldBe(["rotate  None Unknown", "subnet-app-a subnet-db-a IntraVpc Reachable"]);
        (check.Scope.Count, check.Scope.Of, check.Decider?.Reason).ShouldBe((0, 1, Reason.Of(ReasonCode.NotReadable, "subnet-gone", "ec2:DescribeSubnets")));
    }

    /// <summary>The system chooses among an instance's interfaces: what one is refused says nothing of the other.</summary>
    [Fact]
    public void Trace_OfTwoInterfacesThatDiffer_TellsTheDoubt() => CheckWords.Of(
            Places.Classic().Put(Places.Eni("eni-2", "subnet-app-c", "10.0.2.10", "sg-none"), new Instance("i-app", ["eni-app", "eni-2"])).Group("sg-none"), Places.AppToDb)
        .ShouldBe("Unknown IntraVpc, Request Consumer i-app Unknown InterfacesDiffer i-app");

    [Fact]
    public void Trace_OfTwoSubnetsOfWhichOneIsShut_CountsIt()
    {
        var check = CheckWords.Trace(Places.Classic().Acl("acl-c", "subnet-app-c"), Places.RotationToDb);

        (check.Verdict, check.Scope.Count, check.Scope.Of, check.Scope.Share).ShouldBe((Verdict.Blocked, 1, 2, 1.0));
        (CheckWords.Trace(Places.Classic(), Places.RotationToDb).Scope.IsAll, CheckWords.Trace(Places.Classic(), Places.RotationToDb).Scope.Of).ShouldBe((true, 2));
    }

    [Fact]
    public void Trace_WithSeveralFactsMissing_NamesThemByCallThenResource() => CheckWords.Trace(
            Places.Classic().Database("orders", db => db with { Zone = null }) with { SecurityGroups = new(null, null, null), NetworkAcls = new(null, null, null), RouteTables = new(null, null, null) }, Places.RotationToDb)
        .Missing.Select(one => $"{one.Call[4..]} {one.Resource}").ShouldBe(
        [
            "DescribeNetworkAcls subnet-app-a", "DescribeNetworkAcls subnet-app-c", "DescribeNetworkAcls subnet-db-a", "DescribeNetworkAcls subnet-db-c",
            "DescribeRouteTables subnet-app-a", "DescribeRouteTables subnet-app-c", "DescribeRouteTables subnet-db-a", "DescribeRouteTables subnet-db-c",
            "DescribeSecurityGroups sg-db", "DescribeSecurityGroups sg-rotation",
        ]);

    [Fact]
    public void Trace_UnderEncryptionControls_IsNotKnownOnEveryWay()
    {
        var check = CheckWords.Trace(Places.Classic().Vpc("vpc-a", vpc => vpc with { EncryptionEnforced = true }), Places.AppToApi);

        check.Paths.Select(path => path.Evidence[^1]).ShouldAllBe(hop => hop.Phase == Phase.Request && hop.Component == Component.Vpc && hop.Id == "vpc-a" && hop.Outcome == Outcome.Unknown);
        (check.Verdict, check.Decider?.Reason).ShouldBe((Verdict.Unknown, Reason.Of(ReasonCode.EncryptionEnforced, "vpc-a")));
    }

    [Fact]
    public void Trace_UnderEncryptionControls_StaysBlockedWhereARuleStops()
    {
        CheckWords.Trace(Places.Classic().Group("sg-db").Vpc("vpc-a", vpc => vpc with { EncryptionEnforced = true }), Places.AppToDb).Verdict.ShouldBe(Verdict.Blocked);
        CheckWords.Trace(Places.Classic().Group("sg-db").Vpc("vpc-a", vpc => vpc with { EncryptionEnforced = true }), Places.AppToDb).Paths[0].Evidence.ShouldAllBe(hop => hop.Component != Component.Vpc);
    }

    [Fact]
    public void Trace_OfAFunctionOutsideToTheApi_PassesLambdasNetwork()
    {
        var check = CheckWords.Trace(Places.Classic().Function("rotate", one => one with { SubnetIds = [] }), Places.RotationToApi);

        var path = check.Paths.ShouldHaveSingleItem();
        (path.Placement, path.Target, path.Via, path.Evidence.Length).ShouldBe(("rotate", "", Via.LambdaNetwork, 1));
        Hops.HopWords.Of(path.Evidence[0]).ShouldBe("Request Consumer rotate Pass LambdaNetworkPasses rotate");
    }

    [Fact]
    public void Kms_OfAnyQuestion_HasNoWay() =>
        (Keyturn.Readiness.Network.Tracing.ReachabilityTracer.Kms(Places.AppToApi).Paths.Length, Keyturn.Readiness.Network.Tracing.ReachabilityTracer.ManagedRotation(Places.AppToDb).Verdict).ShouldBe((0, Verdict.NotRequired));
}
