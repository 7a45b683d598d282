using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Rendering;
using Keyturn.Readiness.Policy.Questions;
using NetworkFixes = Keyturn.Readiness.Network.Fixes;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>The fix that the page offers first for a red cell, in its three texts.</summary>
/// <param name="Cli">To paste into a shell.</param>
/// <param name="Terraform">Terraform.</param>
/// <param name="CloudFormation">CloudFormation.</param>
internal sealed record OfferedFix(string Cli, string Terraform, string CloudFormation)
{
    /// <summary>The first fix for a column of a pair, or null when none is offered.</summary>
    public static OfferedFix? Of(ReadinessBoard board, PairReadiness pair, MatrixColumn column) => column switch
    {
        MatrixColumn.Secret or MatrixColumn.Key => OfPolicies(pair, column),
        MatrixColumn.Endpoint => OfNetwork(board, pair.Endpoint),
        _ => OfNetwork(board, pair.DatabasePath.ShouldNotBeNull()),
    };

    private static OfferedFix? OfPolicies(PairReadiness pair, MatrixColumn column) =>
        FixFinder.Find(LegsAnswer.Of(pair.LegsOf(column))).Fixes is [var fix, ..]
            ? new(CliRenderer.Render(fix), TerraformRenderer.Render(fix), CloudFormationRenderer.Render(fix))
            : null;

    private static OfferedFix? OfNetwork(ReadinessBoard board, Readiness.Network.Verdicts.ReachabilityCheck check) =>
        NetworkFixes.FixFinder.Find(board.Snapshot.Network, check) is [var fix, ..]
            ? new(NetworkFixes.CliRenderer.Render(fix), NetworkFixes.TerraformRenderer.Render(fix), NetworkFixes.CloudFormationRenderer.Render(fix))
            : null;
}
