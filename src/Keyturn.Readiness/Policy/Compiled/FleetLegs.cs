using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The columns of a fleet, sorted so that neighbours have much in common, and which of them reading a secret takes.</summary>
internal sealed class FleetLegs
{
    private readonly int[] columns;
    private readonly KeyLeg[]?[] keyLegs;

    public FleetLegs(ImmutableArray<SecretFacts> secrets, IReadOnlyDictionary<string, EncryptionKeyFacts> keys)
    {
        columns = new int[secrets.Length];
        var sorted = Enumerable.Range(0, secrets.Length).OrderBy(secret => secrets[secret].Arn, StringComparer.Ordinal).ToList();
        for (var column = 0; column < sorted.Count; column++)
        {
            columns[sorted[column]] = column;
        }

        Secrets = [.. sorted.Select(secret => new Column(secrets[secret], null, null))];
        var wanted = secrets.SelectMany((secret, at) => (secret.Versions ?? []).Where(version => !version.Stages.IsEmpty)
            .SelectMany(version => version.Keys.Select(name => (Secret: at, Version: version, Key: keys.GetValueOrDefault(name))))).ToList();
        var known = wanted.Where(one => one.Key is not null).OrderBy(one => one.Key?.Arn, StringComparer.Ordinal)
            .ThenBy(one => secrets[one.Secret].Arn, StringComparer.Ordinal).ThenBy(one => one.Version.VersionId, StringComparer.Ordinal).ToList();
        Keys = [.. known.Select(one => new Column(secrets[one.Secret], one.Key, one.Version.VersionId))];
        var legs = known.Select((one, column) => (one.Secret, Leg: new KeyLeg(one.Version.Stages, column, KeyUsability.Of(one.Key!.Facts).Truth)))
            .Concat(wanted.Where(one => one.Key is null).Select(one => (one.Secret, Leg: new KeyLeg(one.Version.Stages, null, Truth.Unknown))))
            .ToLookup(one => one.Secret, one => one.Leg);
        keyLegs = [.. secrets.Select((secret, at) => secret.Versions is null ? null : legs[at].ToArray())];
    }

    public ImmutableArray<Column> Secrets { get; }

    public ImmutableArray<Column> Keys { get; }

    public int ColumnOf(int secret) => columns[secret];

    /// <summary>The keys of the versions of a secret; <see langword="null"/> when its versions were not read.</summary>
    public KeyLeg[]? KeysOf(int secret) => keyLegs[secret];
}

/// <summary>A version that has a staging label, and a key that it is encrypted under.</summary>
/// <param name="Stages">Its labels.</param>
/// <param name="Column">The key's column; <see langword="null"/> for a key of which nothing is known.</param>
/// <param name="Usable">Whether the key works.</param>
internal sealed record KeyLeg(ImmutableArray<string> Stages, int? Column, Truth Usable);
