using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>Which version a principal has read: from events that come late, twice and in any order.</summary>
public sealed class ObservedVersionsTests
{
    private const string Role = "arn:aws:iam::111122223333:role/web";

    private static readonly ImmutableDictionary<string, Secret> Secrets = ImmutableDictionary<string, Secret>.Empty.Add(A.Arn().Value, A.Secret());

    [Fact]
    public void Add_DecryptsInAnyOrderAndTwice_KeepsFirstAndLast()
    {
        ReadEvent[] events = [Decrypt(3), Decrypt(1), Decrypt(3), Decrypt(2), Decrypt(1)];

        Versions(Add(events)).ShouldBe([new VersionRead(A.Version(2), "i-1", A.Moment.AddMinutes(1), A.Moment.AddMinutes(3), ByDecrypt: true)]);
        Versions(Add([.. events.Reverse()])).ShouldBe(Versions(Add(events)));
    }

    [Fact]
    public void Add_AnOlderEventThatArrivesLater_MovesTheFirstAlone() =>
        Versions(Add(Add([Decrypt(5)]), [Decrypt(2)])).ShouldBe([new VersionRead(A.Version(2), "i-1", A.Moment.AddMinutes(2), A.Moment.AddMinutes(5), ByDecrypt: true)]);

    [Fact]
    public void Add_TwoSessionsOfOneRole_AreKeptApart() =>
        Versions(Add([Decrypt(1), Decrypt(1) with { Session = "i-2" }])).Select(read => read.Session).ShouldBe(["i-1", "i-2"]);

    [Fact]
    public void Add_GetSecretValueThatNamesNoVersion_ProvesNone() =>
        Versions(Add([Decrypt(1) with { Kind = ReadEventKind.Read, VersionId = null }])).ShouldBeEmpty();

    [Fact]
    public void Add_GetSecretValueThatWasRefused_ProvesNone() =>
        Versions(Add([Decrypt(1) with { Kind = ReadEventKind.Denied }])).ShouldBeEmpty();

    [Fact]
    public void Add_GetSecretValueThatNamesTheVersion_IsToldApartFromADecrypt() =>
        Versions(Add([Decrypt(1) with { Kind = ReadEventKind.Read }])).ShouldHaveSingleItem().ByDecrypt.ShouldBeFalse();

    [Fact]
    public void Add_MoreVersionsThanAreKept_ForgetsThoseThatWereNotReadForLongest()
    {
        var versions = Versions(Add([.. Enumerable.Range(0, ObservedReadMerge.MostVersions + 3).Select(number => Decrypt(number, number))]));

        versions.Length.ShouldBe(ObservedReadMerge.MostVersions);
        versions.ShouldNotContain(read => read.VersionId == A.Version(2));
        versions.ShouldContain(read => read.VersionId == A.Version(3));
    }

    private static ReadEvent Decrypt(int minute, int version = 2) =>
        new(A.Arn().Value, Role, "i-1", A.Moment.AddMinutes(minute), ReadEventKind.Decrypt) { VersionId = A.Version(version) };

    private static ObservedReads Add(ReadEvent[] events) => Add(ObservedReads.None, events);

    private static ObservedReads Add(ObservedReads known, ReadEvent[] events) => new ObservedReadMerge().Add(known, Secrets, events);

    private static ImmutableArray<VersionRead> Versions(ObservedReads reads) => reads.Of(A.Arn().Value)[Role].Versions;
}
