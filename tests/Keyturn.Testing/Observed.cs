using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing;

/// <summary>Reads that were seen of the secret of <see cref="WholeEstate"/>.</summary>
public static class Observed
{
    /// <summary>When nobody looks before, or after.</summary>
    public static CoveredSpan Span { get; } = new(A.Moment.AddDays(-30), A.Moment.AddMinutes(-15));

    /// <summary>Each principal once, an hour ago.</summary>
    public static EstatePart<ObservedReads> Reads(int revision, params string[] principals) =>
        Reads(revision, [Span], [.. principals.Select(principal => new ObservedRead(principal, A.Moment.AddDays(-2), A.Moment.AddHours(-1), 3))]);

    /// <summary>These reads over these spans.</summary>
    public static EstatePart<ObservedReads> Reads(int revision, ImmutableArray<CoveredSpan> covered, params ObservedRead[] reads) => EstatePart<ObservedReads>.Read(
        new()
        {
            BySecret = ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty.Add(WholeEstate.Secret.Arn, reads.ToImmutableDictionary(read => read.Principal)),
            Covered = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add("GetSecretValue", covered),
            Revision = revision,
        },
        A.Moment);
}
