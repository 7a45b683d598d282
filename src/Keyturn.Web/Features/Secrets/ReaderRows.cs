using System.Collections.Frozen;
using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Web.Features.Secrets;

/// <summary>What of the list a role can read: the list is narrowed to it, and everything else that narrows it works as ever.</summary>
/// <param name="RoleArn">The role; when no list of roles holds it, it reads nothing.</param>
public sealed record ReaderRows(string RoleArn)
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    /// <summary>ARNs of those that it certainly can read.</summary>
    public FrozenSet<string> Certain { get; private init; } = None;

    /// <summary>ARNs of those of which it is not known.</summary>
    public FrozenSet<string> Unknown { get; private init; } = None;

    /// <summary>How the consumers of each secret stand, by ARN; empty until that was worked out.</summary>
    public FrozenDictionary<string, MatrixLine> Lines { get; init; } = FrozenDictionary<string, MatrixLine>.Empty;

    /// <summary>What the pre-flight of a rotation would say, by ARN; of the rows that were on screen, or of all when the list is in the order of it.</summary>
    public FrozenDictionary<string, PreflightState> Preflights { get; init; } = FrozenDictionary<string, PreflightState>.Empty;

    public static ReaderRows Of(RoleReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return new(reach.RoleArn) { Certain = Arns(reach.Certain), Unknown = Arns(reach.Unknown) };
    }

    /// <summary>The board with these secrets alone.</summary>
    /// <param name="board">All secrets.</param>
    /// <param name="certain">Leaves out those of which it is not known.</param>
    public SecretBoardSnapshot Narrow(SecretBoardSnapshot board, bool certain)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board with { Rows = [.. board.Rows.Where(row => Certain.Contains(row.Arn.Value) || (!certain && Unknown.Contains(row.Arn.Value)))] };
    }

    /// <summary>In the order of the pre-flights: those that would be stopped first, then those with something open, then those that may start; what is not worked out yet comes last either way.</summary>
    public ImmutableArray<SecretRow> ByPreflight(ImmutableArray<SecretRow> rows, bool descending) =>
    [
        .. rows.Select(row => (Row: row, State: Preflights.GetValueOrDefault(row.Arn.Value)))
            .OrderBy(one => one.State is null)
            .ThenBy(one => (descending ? -1 : 1) * RankOf(one.State))
            .Select(one => one.Row),
    ];

    private static int RankOf(PreflightState? state) => state switch
    {
        { Failing: > 0 } => 0,
        { Unknown: > 0 } => 1,
        _ => 2,
    };

    private static FrozenSet<string> Arns(ImmutableArray<ReachedSecret> secrets) => secrets.Select(one => one.Secret.Arn).ToFrozenSet(StringComparer.Ordinal);
}
