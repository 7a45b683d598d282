using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

/// <summary>The beginning of the chain may be missing only behind a checkpoint that accounts for it.</summary>
public sealed class AuditSegmentTests
{
    private readonly ImmutableArray<AuditEntry> old = AuditChains.Of(20);

    [Fact]
    public async Task Verify_BeginningThatACheckpointClosed_IsIntactAndSaysWhereItBegins()
    {
        var kept = Closed(12)[12..];

        var verification = await VerifyAsync(kept);

        verification.Intact.ShouldBeTrue();
        verification.FirstKept.ShouldBe(13);
        verification.Entries.ShouldBe(kept.Length);
    }

    [Fact]
    public async Task Verify_BeginningMissingWithoutACheckpoint_IsBrokenAtOnce()
    {
        for (var gone = 1; gone < old.Length; gone++)
            (await VerifyAsync(old[gone..])).FirstBroken.ShouldBe(1);
    }

    [Fact]
    public async Task Verify_MoreMissingThanTheCheckpointClosed_IsBroken()
    {
        var all = Closed(12);
        for (var gone = 1; gone < 20; gone++)
            (await VerifyAsync(all[gone..])).Intact.ShouldBe(gone == 12);
    }

    [Fact]
    public async Task Verify_SegmentClosedTwice_NeedsOnlyTheLastCheckpoint()
    {
        var first = Closed(6);
        var second = AuditChains.Extend(first, Segment(first, 21).Checkpoint("second", "old"));

        (await VerifyAsync(second[21..])).Intact.ShouldBeTrue();
        (await VerifyAsync(second[6..])).Intact.ShouldBeTrue();
    }

    [Fact]
    public async Task Verify_CheckpointWithAnotherHash_ExplainsNothing()
    {
        var segment = Segment(old, 12) with { Last = new AuditLink(12, AuditChain.Genesis) };
        var all = AuditChains.Extend(old, segment.Checkpoint("close", "old"));

        (await VerifyAsync(all[12..])).FirstBroken.ShouldBe(1);
    }

    [Fact]
    public async Task Verify_WithTheWholeChainStillThere_TheCheckpointChangesNothing()
    {
        var verification = await VerifyAsync(Closed(12));

        verification.Intact.ShouldBeTrue();
        verification.FirstKept.ShouldBe(1);
    }

    [Fact]
    public async Task Verify_AnchorsInAClosedSegment_AreNeitherComparedNorBroken()
    {
        var kept = Closed(12)[12..];
        var anchors = new AuditAnchors([new(AuditLink.Of(old[3]), AuditChains.Start), new(AuditLink.Of(old[15]), AuditChains.Start)], 0);

        var verification = await VerifyAsync(kept, anchors);

        verification.Anchors.Broken.ShouldBeNull();
        (verification.Anchors.Before, verification.Anchors.Compared).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("closedThrough", "many")]
    [InlineData("closedThrough", "-1")]
    [InlineData("closedThrough", "99")]
    public void ClosedBy_DetailsThatNoCheckpointHas_IsNone(string name, string value)
    {
        var draft = Segment(old, 12).Checkpoint("close", "old");
        var entry = AuditChains.Extend(old, draft with { Details = draft.Details.SetItem(name, value) })[^1];

        AuditSegment.ClosedBy(entry).ShouldBeNull();
    }

    [Fact]
    public void ClosedBy_OutcomeOrAnotherAction_IsNone()
    {
        var draft = Segment(old, 12).Checkpoint("close", "old");

        AuditSegment.ClosedBy(AuditChains.Extend(old, draft)[^1]).ShouldBe(AuditLink.Of(old[11]));
        AuditSegment.ClosedBy(AuditChains.Extend(old, draft with { Phase = AuditPhase.Outcome })[^1]).ShouldBeNull();
        AuditSegment.ClosedBy(AuditChains.Extend(old, draft with { Action = AuditAction.RotateNow })[^1]).ShouldBeNull();
    }

    private static AuditSegment Segment(ImmutableArray<AuditEntry> chain, int through) =>
        new(AuditLink.Of(chain[through - 1]), through, "audit.jsonl", "archive-hash");

    private ImmutableArray<AuditEntry> Closed(int through) => AuditChains.Extend(old, Segment(old, through).Checkpoint("close", "old"));

    private static Task<AuditVerification> VerifyAsync(ImmutableArray<AuditEntry> entries, AuditAnchors? anchors = null) => AuditChain.VerifyAsync(
        entries.ToAsyncEnumerable<AuditEntry?>(), AuditLink.Of(entries[^1]), anchors ?? AuditAnchors.None, AuditChains.Start, TestContext.Current.CancellationToken);
}
