using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing.Texts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>Every scripted defect, over HTTP with the console's own clients: red exactly where its predicate says, and green after the offered fix.</summary>
public sealed class DefectTests(DefectRuns runs) : IClassFixture<DefectRuns>
{
    public static TheoryData<string> Names { get; } = [.. DefectCatalog.All.Select(defect => defect.Name)];

    [Fact]
    public async Task Board_OfTheHealthyWorld_IsGreenInEveryCell()
    {
        await using var host = await SandboxHost.StartAsync(
            new() { Pace = SandboxPace.Immediate, Scenario = "Healthy" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

        var board = new ReadinessBoard(await CollectedEstate.ReadAsync(host, TestContext.Current.CancellationToken));

        board.Cells.ShouldBe(ReadinessBoard.Foretold((_, _) => false));
        board.Pairs.Length.ShouldBe(6);
        (board.Matrix.Count, board.Matrix.Failing, board.Matrix.Unknown).ShouldBe((6, 0, 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Board_OfAWorldWithOneDefect_IsRedExactlyThere(string name)
    {
        var (defect, run) = (DefectCatalog.All.Single(one => one.Name == name), await runs.OfAsync(name));

        run.Foretold.ShouldContain($"{defect.Consumer} {defect.Line}: Fail");
        run.Before.Cells.ShouldBe(run.Foretold);
        run.Before.Matrix.Columns.Select(column => column.Failing).ShouldBe(
            Enum.GetValues<MatrixColumn>().Select(column => run.Before.Pairs.Count(pair => pair.StateOf(column) == CellState.Fail)), "the compiled engines count the same");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Board_AfterTheFirstFixByDebiansAwsCli_IsGreenThere(string name)
    {
        var (defect, run) = (DefectCatalog.All.Single(one => one.Name == name), await runs.OfAsync(name));

        run.Repaired.ShouldNotBeEmpty();
        run.Repaired.ShouldAllBe(state => state == CellState.Pass);
        run.ForetoldAfter.ShouldContain($"{defect.Consumer} {defect.Line}: Pass");
        run.After.Cells.ShouldBe(run.ForetoldAfter);
        run.Fixes.Any().ShouldBe(defect.Repair is null, "A scenario says what to do exactly where nothing is offered.");
    }

    [Fact]
    public async Task Fixes_InTerraformAndCloudFormation_AreReadByParsers()
    {
        var fixes = (await Task.WhenAll(DefectCatalog.All.Select(defect => runs.OfAsync(defect.Name)))).SelectMany(run => run.Fixes).ToList();

        fixes.Count.ShouldBeGreaterThan(20);
        foreach (var fix in fixes)
        {
            RenderedFixes.ShouldBeTerraform(fix.Terraform);
            RenderedFixes.ShouldBeCloudFormation(fix.CloudFormation);
        }
    }
}
