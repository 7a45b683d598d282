using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Fixes;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class WhatIfStackTests
{
    private static readonly WhatIfChange OpensDatabase = PaperEstates.Repair(PaperEstates.DatabaseClosed, WhatIfQuestion.Database);
    private static readonly WhatIfChange OpensEndpoint = PaperEstates.Repair(PaperEstates.EndpointClosed, WhatIfQuestion.Endpoint);
    private static readonly WhatIfChange Permits = PaperEstates.Repair(PaperEstates.WithoutPolicies, WhatIfQuestion.Secret);

    public static TheoryData<string> Repairs { get; } = ["database", "endpoint", "permission"];

    private static (EstateSnapshot Broken, WhatIfChange Repair) Case(string name) => name switch
    {
        "database" => (PaperEstates.DatabaseClosed, OpensDatabase),
        "endpoint" => (PaperEstates.EndpointClosed, OpensEndpoint),
        _ => (PaperEstates.WithoutPolicies, Permits),
    };

    private static WhatIfStack Stack(params WhatIfChange[] changes) => changes.Aggregate(WhatIfStack.Empty, (stack, change) => stack.With(change));

    private static WhatIfStanding[] Standings(WhatIfPaper paper) => [.. paper.Entries.Select(entry => entry.Standing)];

    [Theory]
    [MemberData(nameof(Repairs))]
    public void On_ARepair_LetsTheConsumerPass(string name)
    {
        var (broken, repair) = Case(name);
        PaperEstates.Pair(broken).Overall.ShouldBe(CellState.Fail);

        var paper = Stack(repair).On(broken);

        PaperEstates.Pair(paper.Readiness).Overall.ShouldBe(CellState.Pass);
        Standings(paper).ShouldBe([WhatIfStanding.Helps]);
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public void Without_WhatWasTried_GivesTheFactsAndTheReadinessAsTheyWere(string name)
    {
        var (broken, repair) = Case(name);
        var tried = Stack(repair);
        tried.On(broken);

        var paper = tried.Without(repair.Key).On(broken);

        paper.Readiness.Snapshot.ShouldBeSameAs(broken);
        PaperEstates.Cells(paper.Readiness).ShouldBe(PaperEstates.Cells(new(broken)));
    }

    [Fact]
    public void With_SeveralRepairs_MakesAllOfThem()
    {
        var paper = Stack(OpensEndpoint, OpensDatabase).On(PaperEstates.BothClosed);

        PaperEstates.Cells(paper.Readiness).ShouldAllBe(state => state == CellState.Pass);
        Standings(paper).ShouldBe([WhatIfStanding.Helps, WhatIfStanding.Helps]);
    }

    [Fact]
    public void Without_TheFirstOfTwo_KeepsTheSecond()
    {
        var paper = Stack(OpensEndpoint, OpensDatabase).Without(OpensEndpoint.Key).On(PaperEstates.BothClosed);

        PaperEstates.Cells(paper.Readiness).ShouldBe([CellState.Pass, CellState.Pass, CellState.Fail, CellState.Pass]);
    }

    [Fact]
    public void With_TheSameChangesOnceMore_StaysAsItIs() =>
        Stack(OpensDatabase).With(PaperEstates.Repair(PaperEstates.DatabaseClosed, WhatIfQuestion.Database)).Changes.ShouldHaveSingleItem().ShouldBeSameAs(OpensDatabase);

    [Theory]
    [MemberData(nameof(Repairs))]
    public void On_FactsThatWereRepairedMeanwhile_IsNeedlessAndLeftOut(string name)
    {
        var paper = Stack(Case(name).Repair).On(PaperEstates.Whole);

        Standings(paper).ShouldBe([WhatIfStanding.Needless]);
        paper.Readiness.Snapshot.ShouldBeSameAs(PaperEstates.Whole);
    }

    [Fact]
    public void On_FactsThatWereChangedElsewhere_IsMadeOnThem()
    {
        var newer = PaperEstates.DatabaseClosed with { CallsOfLastRefresh = 7 };

        var paper = Stack(OpensDatabase).On(newer);

        paper.Readiness.Snapshot.CallsOfLastRefresh.ShouldBe(7);
        Standings(paper).ShouldBe([WhatIfStanding.Helps]);
    }

    [Fact]
    public void On_AFurtherObstacle_SaysThatItIsNotEnough()
    {
        var closed = PaperEstates.DatabaseClosed;
        var web = PaperEstates.Group(closed, "sg-web");
        var further = closed with { Network = closed.Network with { SecurityGroups = PaperEstates.Groups(closed, "sg-web", web with { Rules = web.Rules.RemoveAll(rule => rule.Ports!.Value.From == 1521) }) } };

        var paper = Stack(OpensDatabase).On(further);

        Standings(paper).ShouldBe([WhatIfStanding.NotEnough]);
        PaperEstates.Group(paper.Readiness.Snapshot, "sg-db").Rules.Length.ShouldBe(2);
        PaperEstates.Cells(paper.Readiness)[(int)MatrixColumn.Database].ShouldBe(CellState.Fail);
    }

    [Fact]
    public void On_TheGroupIsGone_IsGoneAndTheOthersStay()
    {
        var both = PaperEstates.BothClosed;
        var gone = both with { Network = both.Network with { SecurityGroups = PaperEstates.Groups(both, "sg-db", null) } };

        var paper = Stack(OpensDatabase, OpensEndpoint).On(gone);

        Standings(paper).ShouldBe([WhatIfStanding.Gone, WhatIfStanding.Helps]);
    }

    [Fact]
    public void On_TheConsumerIsGone_IsGone()
    {
        var closed = PaperEstates.DatabaseClosed;
        var paper = Stack(OpensDatabase).On(closed with { Network = closed.Network with { Instances = closed.Network.Instances with { Value = [] } } });

        Standings(paper).ShouldBe([WhatIfStanding.Gone]);
    }

    [Fact]
    public void On_TheRoleIsGone_IsGone()
    {
        var without = PaperEstates.WithoutPolicies;
        var paper = Stack(Permits).On(without with { Permissions = without.Permissions with { Roles = without.Permissions.Roles with { Value = [] } } });

        Standings(paper).ShouldBe([WhatIfStanding.Gone]);
    }

    [Fact]
    public void Of_ASecretOnPaper_IsItsReadinessOnPaper()
    {
        var paper = Stack(OpensDatabase).On(PaperEstates.DatabaseClosed);

        var readiness = paper.Of(Keyturn.Operations.Secrets.SecretArn.Parse(PaperEstates.Secret.Arn)).ShouldNotBeNull();

        readiness.Consumers.ShouldHaveSingleItem().Pair.Overall.ShouldBe(CellState.Pass);
        readiness.Network.ShouldBeSameAs(paper.Readiness.Snapshot.Network);
        paper.Of(Keyturn.Testing.A.Arn("nobody/knows")).ShouldBeNull();
    }

    [Fact]
    public void ApplyTo_TheFactsThemselves_LeavesThemAsTheyAre()
    {
        var before = PaperEstates.Group(PaperEstates.DatabaseClosed, "sg-db").Rules;

        OpensDatabase.ApplyTo(PaperEstates.DatabaseClosed).ShouldNotBeNull();

        PaperEstates.Group(PaperEstates.DatabaseClosed, "sg-db").Rules.ShouldBe(before);
    }

    [Fact]
    public void Key_TheSameChangesForAnother_IsTheSame()
    {
        ImmutableArray<EstateChange> changes = ((NetworkWhatIf)OpensDatabase).Changes;

        new NetworkWhatIf(OpensDatabase.Aim with { ConsumerId = "ec2:i-other" }, changes).Key.ShouldBe(OpensDatabase.Key);
        OpensEndpoint.Key.ShouldNotBe(OpensDatabase.Key);
    }
}
