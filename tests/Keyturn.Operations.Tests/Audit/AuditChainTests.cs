using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

public sealed class AuditChainTests
{
    /// <summary>How long a chain is tampered with at each of its places; shorter where property tests are to be short.</summary>
    private static readonly int Entries = (int)Math.Clamp(2 * Check.Iter, 10, 200);

    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Verify_UntouchedChain_IsIntact()
    {
        var chain = Chain(300);

        var verification = await VerifyAsync(chain, AuditLink.Of(chain[^1]));

        verification.ShouldBe(new AuditVerification(300, null, chain[^1].Hash, Noon));
        verification.Intact.ShouldBeTrue();
    }

    [Fact]
    public async Task Verify_EmptyChain_IsIntactAtGenesis() =>
        (await VerifyAsync([], AuditLink.Start)).ShouldBe(new AuditVerification(0, null, AuditChain.Genesis, Noon));

    [Fact]
    public async Task Verify_AnyFieldOfAnyEntryChanged_IsFoundAtThatEntry()
    {
        var chain = Chain(Entries);
        for (var place = 0; place < chain.Length; place++)
        {
            foreach (var change in AuditChanges.All)
            {
                var verification = await VerifyAsync(chain.SetItem(place, change(chain[place])), AuditLink.Of(chain[^1]));
                verification.FirstBroken.ShouldBe(chain[place].Sequence);
            }
        }
    }

    [Fact]
    public async Task Verify_AnyEntryRemoved_IsFound()
    {
        var chain = Chain(Entries);
        for (var place = 0; place < chain.Length; place++)
        {
            var verification = await VerifyAsync(chain.RemoveAt(place), AuditLink.Of(chain[^1]));
            verification.FirstBroken.ShouldBe(chain[place].Sequence);
        }
    }

    [Fact]
    public async Task Verify_AnyTwoEntriesExchanged_IsFoundAtTheFirst()
    {
        var chain = Chain(Math.Min(60, Entries));
        for (var first = 0; first < chain.Length; first++)
        {
            for (var second = first + 1; second < chain.Length; second++)
            {
                // With their sequences left in place, as somebody who edits rows would do it, and moved whole.
                var contents = chain
                    .SetItem(first, chain[second] with { Sequence = chain[first].Sequence })
                    .SetItem(second, chain[first] with { Sequence = chain[second].Sequence });
                var whole = chain.SetItem(first, chain[second]).SetItem(second, chain[first]);

                (await VerifyAsync(contents, AuditLink.Of(chain[^1]))).FirstBroken.ShouldBe(chain[first].Sequence);
                (await VerifyAsync(whole, AuditLink.Of(chain[^1]))).FirstBroken.ShouldBe(chain[first].Sequence);
            }
        }
    }

    [Fact]
    public async Task Verify_EntryInsertedAnywhereEvenWithAProperHash_IsFound()
    {
        var chain = Chain(Entries);
        for (var place = 0; place <= chain.Length; place++)
        {
            var before = place == 0 ? AuditLink.Start : AuditLink.Of(chain[place - 1]);
            var forged = AuditChain.Append(before, Noon, Draft(9_999));

            var verification = await VerifyAsync(chain.Insert(place, forged), AuditLink.Of(chain[^1]));

            verification.Intact.ShouldBeFalse();
            verification.FirstBroken.ShouldBe(place == chain.Length ? place + 1 : place + 2);
        }
    }

    [Fact]
    public async Task Verify_EntryThatCannotBeRead_IsBrokenThere()
    {
        var chain = Chain(5);
        var entries = chain.Select(entry => entry.Sequence == 3 ? null : entry);

        var verification = await AuditChain.VerifyAsync(entries.ToAsyncEnumerable(), AuditLink.Of(chain[^1]), AuditAnchors.None, Noon, TestContext.Current.CancellationToken);

        verification.FirstBroken.ShouldBe(3);
        verification.Entries.ShouldBe(5);
    }

    [Fact]
    public async Task Verify_HeadRewritten_IsFound()
    {
        var chain = Chain(10);

        (await VerifyAsync(chain, new AuditLink(10, AuditChanges.Flip(chain[^1].Hash)))).FirstBroken.ShouldBe(10);
        (await VerifyAsync([], new AuditLink(0, AuditChanges.Flip(AuditChain.Genesis)))).FirstBroken.ShouldBe(0);
    }

    [Fact]
    public async Task Verify_WithoutAHead_DoesNotSeeAMissingTail() =>
        (await VerifyAsync(Chain(10)[..5], head: null)).Intact.ShouldBeTrue();

    [Fact]
    public void HashOf_FieldsThatJoinToTheSameText_Differ() =>
        Gen.Select(Gen.String[Gen.Char['a', 'c'], 1, 6], Gen.Int[0, 6], Gen.Int[0, 6]).Sample((text, firstCut, secondCut) =>
        {
            var (left, right) = (Math.Min(firstCut, text.Length), Math.Min(secondCut, text.Length));
            var one = Draft(1) with { OperatorId = text[..left], OperatorName = text[left..] };
            var other = Draft(1) with { OperatorId = text[..right], OperatorName = text[right..] };

            (Seal(one).Hash == Seal(other).Hash).ShouldBe(left == right);
        });

    [Fact]
    public void HashOf_MissingAndEmptyRequestId_Differ() =>
        Seal(Draft(1) with { AwsRequestId = null }).Hash.ShouldNotBe(Seal(Draft(1) with { AwsRequestId = "" }).Hash);

    [Fact]
    public void HashOf_DetailsInAnotherOrder_IsTheSame()
    {
        var details = Draft(1).Details;
        var reversed = details.WithComparers(Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one)));

        Seal(Draft(1) with { Details = reversed }).Hash.ShouldBe(Seal(Draft(1)).Hash);
    }

    /// <summary>The encoding is a promise: entries that are kept must verify with every later version. Computed outside this code base.</summary>
    [Fact]
    public void HashOf_KnownEntry_NeverChanges() =>
        Seal(Draft(1)).Hash.ShouldBe("25ea51f5cfecd774cd7c36fcb91eca19e1f34dcedbeeb686fe9852c18930b0c2");

    [Fact]
    public void Append_TextThatADatabaseWouldChange_IsMadeStorableFirst()
    {
        var entry = Seal(Draft(1) with
        {
            Reason = "a\0b\ud83dc😀",
            Details = ImmutableSortedDictionary<string, string>.Empty.Add("note", "\0"),
        });

        entry.Draft.Reason.ShouldBe("a\ufffdb\ufffdc😀");
        entry.Draft.Details["note"].ShouldBe("\ufffd");
        entry.Hash.ShouldBe(AuditChain.HashOf(entry));
    }

    [Fact]
    public void Append_TimeFinerThanAMicrosecondInAnotherZone_IsCutAndUtc()
    {
        var entry = AuditChain.Append(AuditLink.Start, new DateTimeOffset(Noon.Ticks + 17, TimeSpan.FromHours(9)), Draft(1));

        entry.At.ShouldBe(Noon.AddHours(-9).AddMicroseconds(1));
        entry.At.Offset.ShouldBe(TimeSpan.Zero);
    }

    private static ImmutableArray<AuditEntry> Chain(int length)
    {
        var chain = ImmutableArray.CreateBuilder<AuditEntry>(length);
        var head = AuditLink.Start;
        for (var number = 1; number <= length; number++)
        {
            var entry = AuditChain.Append(head, Noon.AddSeconds(number), Draft(number));
            chain.Add(entry);
            head = AuditLink.Of(entry);
        }

        return chain.MoveToImmutable();
    }

    private static AuditDraft Draft(int number) => new(
        $"operation-{(number + 1) / 2}",
        AuditAction.RotateNow,
        number % 2 == 1 ? AuditPhase.Requested : AuditPhase.Outcome,
        "dba",
        "当番 DBA",
        $"arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:oracle/app-{number % 40}-AbCdEf",
        "Quarterly rotation",
        number % 2 == 1 ? null : AuditResult.Succeeded,
        number % 2 == 1 ? null : $"request-{number}",
        ImmutableSortedDictionary<string, string>.Empty.Add("before", $"v{number}").Add("after", $"v{number + 1}"));

    private static AuditEntry Seal(AuditDraft draft) => AuditChain.Append(AuditLink.Start, Noon, draft);

    private static Task<AuditVerification> VerifyAsync(IEnumerable<AuditEntry> chain, AuditLink? head) =>
        AuditChain.VerifyAsync(chain.ToAsyncEnumerable<AuditEntry?>(), head, AuditAnchors.None, Noon, TestContext.Current.CancellationToken);
}
