using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

/// <summary>Who owns the database can rewrite the chain and its head; what was written down elsewhere shows it.</summary>
public sealed class AuditAnchorTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ImmutableArray<AuditEntry> chain = AuditChains.Of(30);

    [Fact]
    public async Task Verify_AnchorsOfThisChain_AllFit()
    {
        var verification = await VerifyAsync(chain, AnchorsAt(5, 5, 20, 30));

        verification.Intact.ShouldBeTrue();
        verification.Anchors.ShouldBe(new AnchorComparison(Compared: 4, Before: 0, Unreadable: 0, Broken: null, Newest: Noon.AddHours(30)));
    }

    /// <summary>The head is cut off too, so that the chain alone looks whole.</summary>
    [Fact]
    public async Task Verify_EndCutOffTogetherWithItsHead_IsFoundAtEachPlace()
    {
        var anchors = AnchorsAt(30);
        for (var length = 0; length < chain.Length; length++)
        {
            var verification = await VerifyAsync(chain[..length], anchors);

            verification.FirstBroken.ShouldBeNull();
            verification.Intact.ShouldBeFalse();
            verification.Anchors.Broken.ShouldBe(anchors.All[0]);
        }
    }

    [Fact]
    public async Task Verify_ChainRewrittenFromAnyPlaceOn_IsFoundAtTheNextAnchor()
    {
        var anchors = AnchorsAt(10, 20, 30);
        for (var place = 0; place < chain.Length; place++)
        {
            var verification = await VerifyAsync(Rewritten(place), anchors);

            verification.FirstBroken.ShouldBeNull();
            verification.Anchors.Broken.ShouldBe(anchors.All[place / 10]);
        }
    }

    [Fact]
    public async Task Verify_WithoutAnchors_DoesNotSeeACutOffEndWhoseHeadWasCutOffToo()
    {
        var verification = await VerifyAsync(chain[..10], AuditAnchors.None);

        verification.Intact.ShouldBeTrue();
        verification.Anchors.Newest.ShouldBeNull();
    }

    [Fact]
    public async Task Verify_UnreadableAnchors_AreCounted() =>
        (await VerifyAsync(chain, AnchorsAt(5) with { Unreadable = 2 })).Anchors.Unreadable.ShouldBe(2);

    private ImmutableArray<AuditEntry> Rewritten(int from)
    {
        var rewritten = chain[..from].ToBuilder();
        var link = from == 0 ? AuditLink.Start : AuditLink.Of(chain[from - 1]);
        foreach (var entry in chain.Skip(from))
        {
            rewritten.Add(AuditChain.Append(link, entry.At, entry.Draft with { Reason = "Another reason" }));
            link = AuditLink.Of(rewritten[^1]);
        }

        return rewritten.ToImmutable();
    }

    private AuditAnchors AnchorsAt(params int[] sequences) =>
        new([.. sequences.Select(sequence => new AuditAnchor(AuditLink.Of(chain[sequence - 1]), Noon.AddHours(sequence)))], 0);

    private static Task<AuditVerification> VerifyAsync(ImmutableArray<AuditEntry> entries, AuditAnchors anchors) =>
        AuditChain.VerifyAsync(
            entries.ToAsyncEnumerable<AuditEntry?>(), entries.IsEmpty ? AuditLink.Start : AuditLink.Of(entries[^1]), anchors, Noon, TestContext.Current.CancellationToken);
}
