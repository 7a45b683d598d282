using System.Collections.Immutable;
using System.Diagnostics;
using Keyturn.Benchmarks.Running;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Appending to the audit log from eight writers at once, and verifying a chain of a million entries: in SQLite, and in the PostgreSQL of <c>KEYTURN_TEST_POSTGRES</c>.</summary>
internal static class AuditLogs
{
    private const int Writers = 8;
    private const int WarmUp = 50;
    private const int PerWriter = 500;
    private const int ChainLength = 1_000_000;

    public static Task<IReadOnlyList<Measure>> RunAsync() => MeasuredStores.RunAsync(MeasureAsync);

    private static async Task<IEnumerable<Measure>> MeasureAsync(MeasuredStore store)
    {
        var (label, connectionString) = (store.Label, store.ConnectionString);
        var log = store.Services.GetRequiredService<IAuditLog>();
        await WriteTogetherAsync(log, WarmUp);
        var samples = await WriteTogetherAsync(log, PerWriter);

        await (store.Provider == StorageProvider.Sqlite ? (Func<string, AuditLink, Task>)FillSqliteAsync : FillPostgreSqlAsync)(connectionString, AuditLink.Of((await log.ReadAsync(new AuditQuery(1), CancellationToken.None))[0]));
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var verification = await log.VerifyAsync(AuditAnchors.None, archived: null, CancellationToken.None);
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        return
        [
            new($"Append with {Writers} writers, {label}, p99", Samples.Percentile(samples, 0.99), 25, "ms", $"{samples.Length:n0} entries; median {Samples.Median(samples):0.0} ms"),
            new($"Verify, {label}", watch.Elapsed.TotalSeconds, 10, "s", $"{verification.Entries:n0} entries, {(verification.Intact ? "intact" : "BROKEN")}; {used:0.0} s of this process"),
        ];
    }

    private static async Task<double[]> WriteTogetherAsync(IAuditLog log, int perWriter) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(log, perWriter))))).SelectMany(times => times)];

    private static async Task<double[]> WriteAsync(IAuditLog log, int count)
    {
        var times = new double[count];
        for (var number = 0; number < count; number++)
        {
            var watch = Stopwatch.StartNew();
            await log.AppendAsync(Draft(number), CancellationToken.None);
            times[number] = watch.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static IEnumerable<AuditEntry> ChainAfter(AuditLink link)
    {
        for (var number = (int)link.Sequence; number < ChainLength; number++)
        {
            var entry = AuditChain.Append(link, DateTimeOffset.UnixEpoch.AddMinutes(number), Draft(number));
            yield return entry;
            link = AuditLink.Of(entry);
        }
    }

    private static AuditDraft Draft(int number) => new(
        $"operation-{number / 2}", AuditAction.RotateNow, number % 2 == 0 ? AuditPhase.Requested : AuditPhase.Outcome, "dba", "当番 DBA",
        $"arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:oracle/app-{number % 10_000}-AbCdEf", "Quarterly rotation",
        number % 2 == 0 ? null : AuditResult.Succeeded, number % 2 == 0 ? null : "3f0e3c1a-request",
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("after", "v2").Add("before", "v1"));

    // As the store writes its rows, but many at a time: appending a million one after another would take a quarter of an hour.
    private static async Task FillSqliteAsync(string connectionString, AuditLink link)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO audit_entries ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "$" + column))})";
        foreach (var column in Columns)
            insert.Parameters.Add(new SqliteParameter("$" + column, null));
        AuditEntry? last = null;
        foreach (var entry in ChainAfter(link))
        {
            var values = Values(entry);
            for (var place = 0; place < values.Length; place++)
                insert.Parameters[place].Value = values[place] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
            last = entry;
        }

        await using var head = connection.CreateCommand();
        head.CommandText = HeadOf(last);
        await head.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static async Task FillPostgreSqlAsync(string connectionString, AuditLink link)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        AuditEntry? last = null;
        await using (var import = await connection.BeginBinaryImportAsync($"COPY audit_entries ({string.Join(", ", Columns)}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var entry in ChainAfter(link))
            {
                await import.StartRowAsync();
                foreach (var value in Values(entry))
                    await (value is null ? import.WriteNullAsync() : import.WriteAsync(value));
                last = entry;
            }

            await import.CompleteAsync();
        }

        await using var head = source.CreateCommand(HeadOf(last));
        await head.ExecuteNonQueryAsync();
    }

    private static readonly string[] Columns =
    [
        "sequence", "at", "operation_id", "action", "phase", "operator_id", "operator_name", "secret_arn", "reason", "result", "aws_request_id", "details", "previous_hash", "hash",
    ];

    private static object?[] Values(AuditEntry entry) =>
    [
        entry.Sequence, (entry.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, entry.Draft.OperationId, entry.Draft.Action.ToString(), entry.Draft.Phase.ToString(),
        entry.Draft.OperatorId, entry.Draft.OperatorName, entry.Draft.SecretArn, entry.Draft.Reason, entry.Draft.Result?.ToString(), entry.Draft.AwsRequestId,
        System.Text.Json.JsonSerializer.Serialize(new SortedDictionary<string, string>(entry.Draft.Details, StringComparer.Ordinal)), entry.PreviousHash, entry.Hash,
    ];

    private static string HeadOf(AuditEntry? last) => FormattableString.Invariant($"UPDATE audit_head SET sequence = {last?.Sequence}, hash = '{last?.Hash}'");
}
