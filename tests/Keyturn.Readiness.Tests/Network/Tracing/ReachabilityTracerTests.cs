using CsCheck;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class ReachabilityTracerTests
{
    private static readonly Gen<EstateChange> Openings = Gen.Select(
        Gen.Int[0, 3].Select(at => new[] { "sg-app", "sg-rotation", "sg-vpce", "sg-db" }[at]), Gen.Bool, Gen.Int[0, 1].Select(at => new[] { 443, 1521 }[at]), Gen.Int[8, 28],
        (group, egress, port, length) => (EstateChange)new AddGroupRule(group, egress, port, null, new Cidr(Address.Parse("10.0.1.10"), length)));

    [Fact]
    public void Trace_WithARuleMore_NeverSaysWorse() => Gen.Select(RandomEstates.All, Openings).Sample((estate, opening) =>
    {
        foreach (var question in RandomEstates.Questions)
        {
            Rank(Trace(opening.ApplyTo(estate), question)).ShouldBeGreaterThanOrEqualTo(Rank(Trace(estate, question)));
        }
    });

    [Fact]
    public void Trace_WithAnAclEntryMoreInFront_NeverSaysWorse() => RandomEstates.All.Sample(estate =>
    {
        EstateChange[] entries = [new AddAclEntry("acl-db", 1, false, new PortRange(0, 65535), Cidr.AnyV4), new AddAclEntry("acl-db", 1, true, new PortRange(0, 65535), Cidr.AnyV4)];
        foreach (var question in RandomEstates.Questions)
        {
            Rank(Trace(entries.Aggregate(estate, (now, entry) => entry.ApplyTo(now)), question)).ShouldBeGreaterThanOrEqualTo(Rank(Trace(estate, question)));
        }
    });

    [Fact]
    public void Trace_WithoutAGroupsRules_NeverOpens() => Gen.Select(RandomEstates.All, Gen.Int[0, 3]).Sample((estate, at) =>
    {
        var shut = estate.Group(new[] { "sg-app", "sg-rotation", "sg-vpce", "sg-db" }[at]);
        foreach (var question in RandomEstates.Questions)
        {
            Rank(Trace(shut, question)).ShouldBeLessThanOrEqualTo(Rank(Trace(estate, question)));
        }
    });

    [Fact]
    public void Trace_WithIPv6RulesMore_SaysTheSameForIPv4() => RandomEstates.All.Sample(estate =>
    {
        var more = new[] { "sg-app", "sg-rotation", "sg-vpce", "sg-db" }.Aggregate(estate, (now, group) => new AddGroupRule(group, group.Length < 7, 1521, null, Cidr.AnyV6).ApplyTo(now));
        foreach (var question in RandomEstates.Questions)
        {
            Trace(more, question).Verdict.ShouldBe(Trace(estate, question).Verdict);
        }
    });

    [Fact]
    public void Find_OnAnyEstate_OffersOnlyWhatLeadsThereAndOpensNoDatabaseToAll() => RandomEstates.All.Sample(estate =>
    {
        foreach (var question in RandomEstates.Questions)
        {
            foreach (var fix in FixFinder.Find(estate, Trace(estate, question)))
            {
                Trace(fix.Changes.Aggregate(estate, (now, change) => change.ApplyTo(now)), question).Verdict.ShouldBe(Verdict.Reachable);
                fix.Changes.OfType<AddGroupRule>().Where(rule => question is DatabaseQuestion && rule.Block is { Length: 0 }).ShouldBeEmpty();
            }
        }
    });

    /// <summary>Whatever part is missing, nothing that was blocked or unknown turns into a pass.</summary>
    [Fact]
    public void Trace_WithAPartNotRead_IsNeverAPassThatWasNone() => Gen.Select(RandomEstates.All, Gen.Int[0, 9]).Sample((estate, part) =>
    {
        foreach (var question in RandomEstates.Questions)
        {
            var before = Trace(estate, question).Verdict;
            var after = Trace(Unread(estate, part), question).Verdict;
            (after == Verdict.Reachable && before != Verdict.Reachable).ShouldBeFalse($"part {part}: {before}");
        }
    });

    [Fact]
    public void Trace_OfABlockedPath_NamesTheNearestRule() =>
        (Trace(Places.Classic().Group("sg-db", "in 1522 sg-app"), Places.AppToDb).Decider?.Nearest?.ToString()).ShouldBe("Closest: rule sg-db-0 admits TCP 1522 for sg-app.");

    [Fact]
    public void Trace_OfSomePlacements_SaysHowMany()
    {
        var check = Trace(Places.Classic().Acl("acl-c", "subnet-app-c"), Places.RotationToDb);

        (check.Scope.Count, check.Scope.Of, check.Scope.IsAll).ShouldBe((1, 2, false));
    }

    [Fact]
    public void Trace_OfOneOfTwoInterfacesOfAnEndpoint_SaysHalf() =>
        Trace(Places.Classic().Group("sg-other").Interface("eni-vpce-c", face => face with { GroupIds = ["sg-other"] }), Places.AppToApi).Scope.Share.ShouldBe(0.5);

    [Fact]
    public void Trace_WithClosedClientPorts_SaysTheirShare() =>
        Trace(Places.Classic().Acl("acl-db", "subnet-db-a", "100 in allow * 0.0.0.0/0", "100 out allow 32768-65535 0.0.0.0/0"), Places.RotationToDb).Scope.Share.ShouldBe(31744.0 / 64512, 1e-9);

    [Fact]
    public void Trace_OverOldFacts_NamesTheCall()
    {
        var estate = Places.Classic();
        var failed = estate with { SecurityGroups = estate.SecurityGroups.FailedWith(new PartFailure(EstateEdits.At, "ec2:DescribeSecurityGroups", "Throttling", "", null)) };

        Trace(failed, Places.AppToDb).Assumptions.ShouldContain(Reason.Of(ReasonCode.AssumesOldFacts, "ec2:DescribeSecurityGroups"));
    }

    [Fact]
    public void Trace_OfAMissingFact_NamesCallAndResource() =>
        Trace(Places.Classic() with { Databases = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, DatabaseInstance>>.NotRead }, Places.AppToDb)
            .Missing.ShouldBe([new Missing("rds:DescribeDBInstances", "orders")]);

    [Fact]
    public void Confidence_OfACheck_FallsWithWhatIsAssumedAndWhatIsMissing()
    {
        Trace(Places.Classic(), Places.RotationToDb).Confidence.ShouldBe(Confidence.High);
        Trace(Places.Classic(), Places.AppToDb).Confidence.ShouldBe(Confidence.Medium);
        Trace(Places.Classic() with { SecurityGroups = new(null, null, null) }, Places.AppToDb).Confidence.ShouldBe(Confidence.Low);
    }

    [Fact]
    public void Assumptions_OfAnInstance_NameItsClientPorts()
    {
        Trace(Places.Classic(), Places.AppToDb).Assumptions.ShouldBe([Reason.Of(ReasonCode.AssumesLinuxPorts)]);
        Trace(Places.Classic().Put(new Instance("i-app", ["eni-app"], true)), Places.AppToDb).Assumptions.ShouldBe([Reason.Of(ReasonCode.AssumesWindowsPorts)]);
    }

    [Fact]
    public void Kms_AndManagedRotation_NeedNoPath()
    {
        ReachabilityTracer.Kms(Places.AppToApi).Verdict.ShouldBe(Verdict.NotRequired);
        (ReachabilityTracer.Kms(Places.AppToApi).Note?.Code).ShouldBe(ReasonCode.KmsNeedsNoPath);
        (ReachabilityTracer.ManagedRotation(Places.RotationToDb).Note?.Code).ShouldBe(ReasonCode.ManagedRotationNeedsNoPath);
    }

    private static NetworkEstate Unread(NetworkEstate estate, int part) => part switch
    {
        0 => estate with { SecurityGroups = new(null, null, null) },
        1 => estate with { NetworkAcls = new(null, null, null) },
        2 => estate with { RouteTables = new(null, null, null) },
        3 => estate with { Endpoints = new(null, null, null) },
        4 => estate with { Vpcs = new(null, null, null) },
        5 => estate with { Subnets = new(null, null, null) },
        6 => estate with { NatGateways = new(null, null, null) },
        7 => estate with { PrefixLists = new(null, null, null) },
        8 => estate with { Zones = new(null, null, null) },
        _ => estate with { PublicAccess = new(null, null, null) },
    };

    private static ReachabilityCheck Trace(NetworkEstate estate, ReachQuestion question) => ReachabilityTracer.Trace(new NetworkIndex(estate), question);

    private static int Rank(ReachabilityCheck check) => check.Verdict switch
    {
        Verdict.Blocked => 0,
        Verdict.Unknown => 1,
        _ => 2,
    };
}
