using System.Collections.Immutable;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>What repairs on paper do to a whole account and Region, for good and for bad.</summary>
/// <param name="RepairedConsumers">Consumers that fail at fewer secrets than before.</param>
/// <param name="RepairedSecrets">Secrets at which fewer consumers fail than before.</param>
/// <param name="HarmedConsumers">Consumers that pass at fewer secrets than before.</param>
/// <param name="HarmedSecrets">Secrets at which fewer consumers pass than before.</param>
public sealed record WhatIfEffect(int RepairedConsumers, int RepairedSecrets, int HarmedConsumers, int HarmedSecrets)
{
    /// <summary>Compares two matrices of the same account and Region.</summary>
    public static WhatIfEffect Of(EstateMatrix before, EstateMatrix after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var consumers = Pairs(before.Consumers.Select(one => one.Id), before.OfConsumers, after.Consumers.Select(one => one.Id), after.OfConsumers);
        var secrets = Pairs(before.Secrets.Select(one => one.Arn), before.OfSecrets, after.Secrets.Select(one => one.Arn), after.OfSecrets);
        return new(consumers.Count(IsRepaired), secrets.Count(IsRepaired), consumers.Count(IsHarmed), secrets.Count(IsHarmed));
    }

    private static bool IsRepaired((MatrixLine Before, MatrixLine After) line) => line.After.Failing < line.Before.Failing;

    private static bool IsHarmed((MatrixLine Before, MatrixLine After) line) => Passing(line.After) < Passing(line.Before);

    private static int Passing(MatrixLine line) => line.Count - line.Failing - line.Unknown;

    private static List<(MatrixLine Before, MatrixLine After)> Pairs(IEnumerable<string> idsBefore, ImmutableArray<MatrixLine> before, IEnumerable<string> idsAfter, ImmutableArray<MatrixLine> after)
    {
        var byId = idsAfter.Zip(after).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
        return [.. idsBefore.Zip(before).Where(one => byId.ContainsKey(one.First)).Select(one => (one.Second, byId[one.First]))];
    }
}
