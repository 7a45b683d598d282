using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

/// <summary>A chain of a thousand entries, tampered with at every entry in every way; each time the whole chain is verified as a person would have it verified.</summary>
public sealed class AuditThousandTests
{
    private const int Length = 1_000;

    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<AuditEntry> Chain = AuditChains.Of(Length);
    private static readonly AuditLink Head = AuditLink.Of(Chain[^1]);

    [Fact]
    public Task Verify_AnyFieldOfAnyEntryChanged_IsFoundAtThatEntry() => AtEveryPlaceAsync(async place =>
    {
        foreach (var change in AuditChanges.All)
            (await VerifyAsync(Chain.SetItem(place, change(Chain[place])))).FirstBroken.ShouldBe(place + 1);
    });

    /// <summary>Whoever reckons the hash of the changed entry anew breaks the next one, or the end that is kept apart.</summary>
    [Fact]
    public Task Verify_AnyEntryChangedAndSealedAnew_IsFoundAtTheNextOne() => AtEveryPlaceAsync(async place =>
    {
        var before = place == 0 ? AuditLink.Start : AuditLink.Of(Chain[place - 1]);
        var forged = AuditChain.Append(before, Chain[place].At, Chain[place].Draft with { OperatorId = "someone.else" });

        (await VerifyAsync(Chain.SetItem(place, forged))).FirstBroken.ShouldBe(Math.Min(place + 2, Length));
    });

    [Fact]
    public Task Verify_AnyEntryRemovedDoubledMovedOrPutIn_IsFound() => AtEveryPlaceAsync(async place =>
    {
        var entry = Chain[place];
        (await VerifyAsync(Chain.RemoveAt(place))).FirstBroken.ShouldBe(entry.Sequence);
        (await VerifyAsync(Chain.Insert(place, entry))).FirstBroken.ShouldBe(entry.Sequence + 1);
        if (place + 1 < Length)
            (await VerifyAsync(Chain.SetItem(place, Chain[place + 1]).SetItem(place + 1, entry))).FirstBroken.ShouldBe(entry.Sequence);

        var forged = AuditChain.Append(place == 0 ? AuditLink.Start : AuditLink.Of(Chain[place - 1]), Noon, AuditChains.Draft(9_999));
        (await VerifyAsync(Chain.Insert(place, forged))).FirstBroken.ShouldBe(entry.Sequence + 1);
    });

    /// <summary>Whoever cuts the end off rewinds the head as well; the anchor outside the database tells.</summary>
    [Fact]
    public Task Verify_CutOffAnywhereTogetherWithItsHead_IsFoundByTheAnchor()
    {
        var anchor = new AuditAnchor(Head, Noon);
        return AtEveryPlaceAsync(async place =>
        {
            var head = place == 0 ? AuditLink.Start : AuditLink.Of(Chain[place - 1]);

            var verification = await VerifyAsync(Chain[..place], head, new AuditAnchors([anchor], 0));

            verification.Intact.ShouldBeFalse();
            verification.Anchors.Broken.ShouldBe(anchor);
        });
    }

    [Fact]
    public async Task Verify_Untouched_IsIntact() => (await VerifyAsync(Chain)).Intact.ShouldBeTrue();

    private static Task AtEveryPlaceAsync(Func<int, Task> look) =>
        Parallel.ForAsync(0, Length, TestContext.Current.CancellationToken, async (place, _) => await look(place));

    private static Task<AuditVerification> VerifyAsync(ImmutableArray<AuditEntry> entries) => VerifyAsync(entries, Head, AuditAnchors.None);

    private static Task<AuditVerification> VerifyAsync(ImmutableArray<AuditEntry> entries, AuditLink head, AuditAnchors anchors) =>
        AuditChain.VerifyAsync(entries.ToAsyncEnumerable<AuditEntry?>(), head, anchors, Noon, TestContext.Current.CancellationToken);
}
