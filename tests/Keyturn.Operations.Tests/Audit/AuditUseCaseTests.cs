using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Audit;

public sealed class AuditUseCaseTests : IDisposable
{
    private readonly InMemoryAnchors anchors = new();
    private readonly InMemoryAuditLog log = new(new FakeTimeProvider(A.Moment));
    private readonly Authorisation authorisation = new(FixedOperators.All());

    public void Dispose() => anchors.Dispose();

    [Fact]
    public async Task RunAsync_MayView_ListsNewestFirstAndVerifies()
    {
        await AppendAsync("one");
        await AppendAsync("two");
        var listed = await new ListAudit(authorisation, log).RunAsync(new AuditQuery(), "aiko", default);
        listed.Value.Select(entry => entry.Draft.OperationId).ShouldBe(["two", "one"]);
        var verified = await new VerifyAudit(authorisation, log, anchors).RunAsync("aiko", default);
        verified.Value!.Intact.ShouldBeTrue();
        verified.Value.Entries.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_MayNotView_IsForbidden()
    {
        (await new ListAudit(authorisation, log).RunAsync(new AuditQuery(), "viewer", default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);
        (await new VerifyAudit(authorisation, log, anchors).RunAsync("viewer", default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);
    }

    [Fact]
    public async Task RunAsync_AnchorOfACutOffEnd_IsNotIntact()
    {
        await AppendAsync("one");
        anchors.All = [new AuditAnchor(new AuditLink(2, AuditChain.Genesis), A.Moment)];

        (await new VerifyAudit(authorisation, log, anchors).RunAsync("aiko", default)).Value!.Intact.ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_AnchorsUnavailable_SaysThatTheyCannotBeRead()
    {
        anchors.Unavailable = true;

        (await new VerifyAudit(authorisation, log, anchors).RunAsync("aiko", default)).Error.ShouldBe(OperationErrors.AuditAnchorsUnreadable());
    }

    [Fact]
    public async Task RunAsync_LogUnavailable_SaysThatItCannotBeRead()
    {
        log.Unavailable = true;
        (await new ListAudit(authorisation, log).RunAsync(new AuditQuery(), "aiko", default)).Error.ShouldBe(OperationErrors.AuditUnreadable());
        (await new VerifyAudit(authorisation, log, anchors).RunAsync("aiko", default)).Error.ShouldBe(OperationErrors.AuditUnreadable());
    }

    private Task<AuditEntry> AppendAsync(string operation) => log.AppendAsync(
        new AuditDraft(operation, AuditAction.RotateNow, AuditPhase.Requested, "aiko", "Aiko", A.Arn().Value, "why", null, null,
            System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty), default);
}
