using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage;
using Keyturn.Testing;
using Keyturn.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Web.Tests.Hosting;

/// <summary>The command over a real SQLite file.</summary>
public sealed class AuditVerbTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-audit-").FullName;
    private IConfiguration settings = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "keyturn.db")};Pooling=False",
            ["Audit:AnchorFile"] = Path.Combine(folder, "anchors.jsonl"),
            ["Audit:ArchiveFolder"] = Path.Combine(folder, "archive"),
        }).Build();
        await using var services = Services();
        foreach (var hosted in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(Cancellation);
        var log = services.GetRequiredService<IAuditLog>();
        for (var number = 1; number <= 4; number++)
        {
            var entry = await log.AppendAsync(Draft(number), Cancellation);
            if (number is 2 or 4)
                await services.GetRequiredService<IAuditAnchors>().WriteAsync(new AuditAnchor(AuditLink.Of(entry), A.Moment), Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Verify_WholeChain_IsZeroAndTellsWhatWasCompared()
    {
        var (code, said) = await RunAsync("verify");

        code.ShouldBe(0);
        said.ShouldContain("4 entries recomputed");
        said.ShouldContain("2 anchors fit");
    }

    [Fact]
    public async Task Verify_EntryChanged_IsOneAndNamesIt()
    {
        await SqlAsync("DROP TRIGGER audit_entries_refuse_update; UPDATE audit_entries SET reason = 'Another' WHERE sequence = 3");

        var (code, said) = await RunAsync("verify");

        code.ShouldBe(1);
        said.ShouldContain("BROKEN at entry 3");
    }

    [Fact]
    public async Task Verify_EndAndHeadCutOff_IsOneAndNamesTheAnchor()
    {
        await SqlAsync(
            """
            DROP TRIGGER audit_entries_refuse_delete;
            DELETE FROM audit_entries WHERE sequence > 2;
            UPDATE audit_head SET sequence = 2, hash = (SELECT hash FROM audit_entries WHERE sequence = 2)
            """);

        var (code, said) = await RunAsync("verify");

        code.ShouldBe(1);
        said.ShouldContain("2 entries recomputed");
        said.ShouldContain("entry 4 was written down");
    }

    [Fact]
    public async Task Verify_WithoutAnAnchorFile_SaysWhatWouldNotBeSeen()
    {
        settings["Audit:AnchorFile"] = null;

        (await RunAsync("verify")).ShouldSatisfyAllConditions(
            answer => answer.Code.ShouldBe(0), answer => answer.Said.ShouldContain("No anchor is kept outside the database (Audit:AnchorFile)"));
    }

    [Fact]
    public async Task Verify_ClosedSegment_NeedsTheArchiveOnlyWhenAsked()
    {
        await CloseAsync();

        var (code, said) = await RunAsync("verify");
        (code, said.Contains("The oldest entry kept is 3", StringComparison.Ordinal)).ShouldBe((0, true));
        (await RunAsync("verify", "--archive")).ShouldSatisfyAllConditions(
            answer => answer.Code.ShouldBe(0), answer => answer.Said.ShouldContain("6 entries recomputed"));

        Directory.Delete(Path.Combine(folder, "archive"), recursive: true);
        (await RunAsync("verify", "--archive")).ShouldSatisfyAllConditions(
            answer => answer.Code.ShouldBe(2), answer => answer.Said.ShouldContain("There is no folder"));
    }

    [Theory]
    [InlineData]
    [InlineData("repair")]
    [InlineData("verify", "--now")]
    public async Task Run_WordsNotUnderstood_IsTwoAndSaysHow(params string[] words)
    {
        var (code, said) = await RunAsync(words);

        code.ShouldBe(2);
        said.ShouldStartWith("Usage: audit verify");
    }

    [Fact]
    public async Task Verify_NoDatabase_IsTwoAndMakesNone()
    {
        var missing = Path.Combine(folder, "elsewhere.db");
        settings["Storage:ConnectionString"] = $"Data Source={missing}";

        var (code, said) = await RunAsync("verify");

        code.ShouldBe(2);
        said.ShouldContain("Storage:ConnectionString");
        File.Exists(missing).ShouldBeFalse();
    }

    private async Task CloseAsync()
    {
        await using var services = Services();
        var log = services.GetRequiredService<IAuditLog>();
        var segment = await services.GetRequiredService<IAuditArchive>().WriteAsync(FirstTwo(log), Cancellation);
        await log.CloseAsync(segment.ShouldNotBeNull(), "old", Cancellation);
    }

    private static async IAsyncEnumerable<AuditEntry> FirstTwo(IAuditLog log)
    {
        foreach (var entry in (await log.ReadAsync(new AuditQuery(), Cancellation)).Reverse().Take(2))
            yield return entry;
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        var code = await AuditVerb.RunAsync(words, settings, output, Cancellation);
        return (code, output.ToString());
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection(settings["Storage:ConnectionString"]);
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private ServiceProvider Services() => new ServiceCollection().AddLogging().AddKeyturnStorage(settings).BuildServiceProvider();

    private static AuditDraft Draft(int number) => new(
        $"operation-{number}", AuditAction.RotateNow, AuditPhase.Outcome, "dba", "DBA", "", "Quarterly", AuditResult.Succeeded, null,
        ImmutableSortedDictionary<string, string>.Empty);
}
