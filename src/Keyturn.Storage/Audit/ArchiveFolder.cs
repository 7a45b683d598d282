using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Options;

namespace Keyturn.Storage.Audit;

/// <summary>Closed segments as files of JSON Lines, one a segment, named by their sequences: <c>audit-000000000001-000000004711.jsonl</c>.</summary>
internal sealed class ArchiveFolder(IOptions<AuditOptions> options) : IAuditArchive
{
    private const string Pattern = "audit-*.jsonl";

    private string Folder => options.Value.ArchiveFolder ?? throw new AuditArchiveException($"{AuditOptions.Section}:{nameof(AuditOptions.ArchiveFolder)} is not set.");

    public async Task<AuditSegment?> WriteAsync(IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var unfinished = Path.Combine(Folder, $"unfinished-{Guid.NewGuid():N}.tmp");
            try
            {
                return await WriteAsync(unfinished, entries, cancellationToken);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditArchiveException($"{AuditOptions.Section}:{nameof(AuditOptions.ArchiveFolder)} cannot be written: {failure.Message}", failure);
        }
    }

    public async IAsyncEnumerable<AuditEntry?> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder))
            throw new AuditArchiveException($"There is no folder {Folder}.");

        foreach (var file in Directory.EnumerateFiles(Folder, Pattern).Order(StringComparer.Ordinal))
        {
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
                yield return AuditJson.TryRead(line);
        }
    }

    private async Task<AuditSegment?> WriteAsync(string unfinished, IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        AuditEntry? first = null;
        AuditEntry? last = null;
        var count = 0L;
        await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await foreach (var entry in entries.WithCancellation(cancellationToken))
            {
                (first, last, count) = (first ?? entry, entry, count + 1);
                await stream.WriteAsync(AuditJson.Write(entry), cancellationToken);
                stream.WriteByte((byte)'\n');
            }

            stream.Flush(flushToDisk: true);
        }

        if (first is null || last is null)
            return null;

        var name = string.Create(CultureInfo.InvariantCulture, $"audit-{first.Sequence:D12}-{last.Sequence:D12}.jsonl");
        var hash = await HashAsync(unfinished, cancellationToken);
        File.Move(unfinished, Path.Combine(Folder, name), overwrite: true);
        return new AuditSegment(AuditLink.Of(last), count, name, hash);
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
