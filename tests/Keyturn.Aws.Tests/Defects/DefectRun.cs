using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.AwsCli;
using Keyturn.Readiness.Matrix;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>One scenario from its start to its repair.</summary>
/// <param name="Before">The board of the broken world.</param>
/// <param name="Foretold">What the predicate said of it.</param>
/// <param name="Fixes">The fixes that were offered first, one after the other; empty when none is offered.</param>
/// <param name="Repaired">Whether each fix, or the commands of the scenario, turned the cell green that they were for.</param>
/// <param name="After">The board after all commands were run.</param>
/// <param name="ForetoldAfter">What the predicate says then.</param>
internal sealed record DefectRun(
    ReadinessBoard Before, IReadOnlyList<string> Foretold, IReadOnlyList<OfferedFix> Fixes, IReadOnlyList<CellState> Repaired, ReadinessBoard After, IReadOnlyList<string> ForetoldAfter)
{
    /// <summary>There are two web servers: what repairs one of them may leave the other as it is.</summary>
    private const int MostFixes = 2;

    /// <summary>Starts the scenario by its name, collects, repairs by Debian's awscli, collects again.</summary>
    public static async Task<DefectRun> OfAsync(Defect defect, CancellationToken cancellationToken)
    {
        await using var host = await SandboxHost.StartAsync(
            new() { Pace = SandboxPace.Immediate, Scenario = DefectScenario.Prefix + defect.Name }, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken);
        var region = host.World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();
        var before = new ReadinessBoard(await CollectedEstate.ReadAsync(host, cancellationToken));
        var (foretold, column, now) = (Foretell(defect, region), ReadinessBoard.ColumnOf(defect.Line), before);
        var (fixes, repaired) = (new List<OfferedFix>(), new List<CellState>());
        while (repaired.Count < MostFixes && now.Pairs.FirstOrDefault(pair => ReadinessBoard.KindOf(pair) == defect.Consumer && pair.StateOf(column) == CellState.Fail) is { } broken)
        {
            var fix = OfferedFix.Of(now, broken, column);
            fixes.AddRange(fix is null ? [] : [fix]);
            await new AwsCommand(host).PasteAsync(fix?.Cli ?? defect.Repair.ShouldNotBeNull("Nothing is offered and the scenario does not say what to do."));
            now = new(await CollectedEstate.ReadAsync(host, cancellationToken));
            repaired.Add(now.Pairs.Single(pair => pair.Consumer.Id == broken.Consumer.Id).StateOf(column));
        }

        return new(before, foretold, fixes, repaired, now, Foretell(defect, region));
    }

    private static List<string> Foretell(Defect defect, SandboxRegion region)
    {
        lock (region.Gate)
        {
            return [.. ReadinessBoard.Foretold((consumer, line) => line == defect.Line && defect.Blocks(region, consumer))];
        }
    }
}
