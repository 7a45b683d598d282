using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.Approvals;

public sealed class ApprovalStoreTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly ApprovalRequest Request = new(
        A.Version(1), A.Arn().Value, AuditAction.RotateNow, "{\"inSpiteOf\":[]}", "漏えい 'INC-1'", "aiko", "佐藤 愛子", A.Moment, A.Moment.AddMinutes(15));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task TryAdd_ThenFind_IsTheSame(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        (await database.Approvals.TryAddAsync(Request, Cancellation)).ShouldBeTrue();
        (await database.Approvals.TryAddAsync(Request with { AskedBy = "ben" }, Cancellation)).ShouldBeFalse();

        (await database.Approvals.FindAsync(Request.Id, Cancellation)).ShouldBe(Request);
        (await database.Approvals.FindAsync("nothing", Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task TryDecide_ByWhoeverAskedLateOrTwice_ChangesNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);

        (await database.Approvals.TryDecideAsync(Request.Id, By("aiko", 1), Cancellation)).ShouldBeFalse();
        (await database.Approvals.TryDecideAsync(Request.Id, By("ben", 15), Cancellation)).ShouldBeFalse();
        (await database.Approvals.TryDecideAsync(Request.Id, By("ben", 2), Cancellation)).ShouldBeTrue();
        (await database.Approvals.TryDecideAsync(Request.Id, By("chie", 3, approved: false), Cancellation)).ShouldBeFalse();

        (await database.Approvals.FindAsync(Request.Id, Cancellation)).ShouldBe(Request with { Decision = By("ben", 2) });
    }

    [Theory, OnEachDatabase]
    public async Task TryUse_EachCondition_IsLookedAt(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);
        (await UseAsync(database)).ShouldBeFalse("not decided");
        await database.Approvals.TryDecideAsync(Request.Id, By("ben", 1), Cancellation);

        (await UseAsync(database, who: "ben")).ShouldBeFalse();
        (await UseAsync(database, arguments: "{}")).ShouldBeFalse();
        (await UseAsync(database, minutes: 15)).ShouldBeFalse();
        (await UseAsync(database)).ShouldBeTrue();
        (await UseAsync(database)).ShouldBeFalse("once");

        (await database.Approvals.FindAsync(Request.Id, Cancellation)).ShouldNotBeNull().StateAt(A.Moment.AddMinutes(3)).ShouldBe(ApprovalState.Used);
    }

    [Theory, OnEachDatabase]
    public async Task TryUse_Refused_ChangesNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);
        await database.Approvals.TryDecideAsync(Request.Id, By("ben", 1, approved: false), Cancellation);

        (await UseAsync(database)).ShouldBeFalse();
    }

    [Theory, OnEachDatabase]
    public async Task TryWithdraw_EachCondition_IsLookedAt(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);
        await database.Approvals.TryDecideAsync(Request.Id, By("ben", 1), Cancellation);

        (await database.Approvals.TryWithdrawAsync(Request.Id, By("ben", 2), Cancellation)).ShouldBeFalse("another asked");
        (await database.Approvals.TryWithdrawAsync(Request.Id, By("aiko", 15), Cancellation)).ShouldBeFalse("its time is over");
        (await database.Approvals.TryWithdrawAsync(Request.Id, By("aiko", 2), Cancellation)).ShouldBeTrue();
        (await database.Approvals.TryWithdrawAsync(Request.Id, By("aiko", 3), Cancellation)).ShouldBeFalse("it is over");

        (await database.Approvals.FindAsync(Request.Id, Cancellation)).ShouldBe(Request with { Decision = By("aiko", 2, approved: false) });
        (await UseAsync(database)).ShouldBeFalse();
    }

    [Theory, OnEachDatabase]
    public async Task TryWithdraw_RefusedOrUsed_ChangesNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);
        await database.Approvals.TryDecideAsync(Request.Id, By("ben", 1), Cancellation);
        await UseAsync(database);
        await database.Approvals.TryAddAsync(Request with { Id = "refused" }, Cancellation);
        await database.Approvals.TryDecideAsync("refused", By("ben", 1, approved: false), Cancellation);

        (await database.Approvals.TryWithdrawAsync(Request.Id, By("aiko", 3), Cancellation)).ShouldBeFalse();
        (await database.Approvals.TryWithdrawAsync("refused", By("aiko", 3), Cancellation)).ShouldBeFalse();
    }

    [Theory, OnEachDatabase]
    public async Task TryUse_ManyAtOnceOverTwoInstances_OneWins(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        await database.Approvals.TryAddAsync(Request, Cancellation);
        await database.Approvals.TryDecideAsync(Request.Id, By("ben", 1), Cancellation);

        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            (number % 2 == 0 ? database.Approvals : other.GetRequiredService<IApprovalStore>()).TryUseAsync(Request.Id, "aiko", Request.Arguments, A.Moment.AddMinutes(2), Cancellation))));

        won.Count(one => one).ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task TryDecide_TwoAtOnce_OneDecides(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);

        var won = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => database.Approvals.TryDecideAsync(Request.Id, By($"p{number}", 1, number % 2 == 0), Cancellation))));

        won.Count(one => one).ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task TryReview_BreakGlass_OnceByAnother(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var broken = Request with { UsedAt = A.Moment, IsBreakGlass = true };
        await database.Approvals.TryAddAsync(broken, Cancellation);
        var review = new BreakGlassReview("ben", "Ben Mori", A.Moment.AddDays(1), "Checked");

        (await database.Approvals.TryReviewAsync(Request.Id, review with { By = "aiko" }, Cancellation)).ShouldBeFalse();
        (await database.Approvals.TryReviewAsync(Request.Id, review, Cancellation)).ShouldBeTrue();
        (await database.Approvals.TryReviewAsync(Request.Id, review with { Note = "Again" }, Cancellation)).ShouldBeFalse();

        (await database.Approvals.FindAsync(Request.Id, Cancellation)).ShouldBe(broken with { Review = review });
    }

    [Theory, OnEachDatabase]
    public async Task List_NewestAndWhateverIsOpen_NewestFirst(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request with { Id = "old-open", AskedAt = A.Moment.AddMinutes(-9) }, Cancellation);
        await database.Approvals.TryAddAsync(Request with { Id = "old-over", AskedAt = A.Moment.AddDays(-2), ExpiresAt = A.Moment.AddDays(-1) }, Cancellation);
        await database.Approvals.TryAddAsync(Request with { Id = "old-broken", AskedAt = A.Moment.AddDays(-3), UsedAt = A.Moment.AddDays(-3), IsBreakGlass = true }, Cancellation);
        await database.Approvals.TryAddAsync(Request with { Id = "new" }, Cancellation);

        (await database.Approvals.ListAsync(1, Cancellation)).Select(one => one.Id).ShouldBe(["new", "old-open", "old-broken"]);
        (await database.Approvals.ListAsync(9, Cancellation)).Select(one => one.Id).ShouldBe(["new", "old-open", "old-over", "old-broken"]);
    }

    [Theory, OnEachDatabase]
    public async Task ListUntold_RanOutUnused_UntilItWasTold(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Approvals.TryAddAsync(Request, Cancellation);
        await database.Approvals.TryAddAsync(Request with { Id = "refused" }, Cancellation);
        await database.Approvals.TryDecideAsync("refused", By("ben", 1, approved: false), Cancellation);

        (await database.Approvals.ListUntoldAsync(A.Moment.AddMinutes(14), Cancellation)).ShouldBeEmpty();
        (await database.Approvals.ListUntoldAsync(A.Moment.AddMinutes(15), Cancellation)).ShouldHaveSingleItem().Id.ShouldBe(Request.Id);
        await database.Approvals.MarkToldAsync(Request.Id, A.Moment.AddMinutes(16), Cancellation);
        (await database.Approvals.ListUntoldAsync(A.Moment.AddMinutes(20), Cancellation)).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Find_WithoutTables_SaysThatTheStoreIsAway(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("DROP TABLE approvals");

        await Should.ThrowAsync<ApprovalsUnavailableException>(() => database.Approvals.FindAsync(Request.Id, Cancellation));
        await Should.ThrowAsync<ApprovalsUnavailableException>(() => database.Approvals.TryUseAsync(Request.Id, "aiko", "", A.Moment, Cancellation));
    }

    private static ApprovalDecision By(string who, int minutes, bool approved = true) => new(approved, who, $"Name of {who}", A.Moment.AddMinutes(minutes), "Seen");

    private static Task<bool> UseAsync(TestDatabase database, string who = "aiko", string? arguments = null, int minutes = 2) =>
        database.Approvals.TryUseAsync(Request.Id, who, arguments ?? Request.Arguments, A.Moment.AddMinutes(minutes), Cancellation);
}
