using System.Text;
using System.Text.Json;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Options;

namespace Keyturn.Storage.Audit;

/// <summary>Anchors as lines of JSON in a file that only grows.</summary>
internal sealed class AnchorFile(IOptions<AuditOptions> options) : IAuditAnchors
{
    private readonly string? path = options.Value.AnchorFile;

    public bool Kept => path is not null;

    public async Task<AuditAnchors> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var lines = path is not null && File.Exists(path) ? await File.ReadAllLinesAsync(path, cancellationToken) : [];
            var read = lines.Where(line => line.Length > 0).Select(TryRead).ToList();
            return new AuditAnchors([.. read.OfType<AuditAnchor>()], read.Count(anchor => anchor is null));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditAnchorException($"{AuditOptions.Section}:{nameof(AuditOptions.AnchorFile)} cannot be read: {failure.Message}", failure);
        }
    }

    public async Task WriteAsync(AuditAnchor anchor, CancellationToken cancellationToken)
    {
        try
        {
            var file = Path.GetFullPath(path ?? throw new AuditAnchorException($"{AuditOptions.Section}:{nameof(AuditOptions.AnchorFile)} is not set."));
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? file);
            await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);

            // The line before may have been cut off by a crash: it must not spoil this one.
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"{(stream.Position > 0 ? "\n" : "")}{Write(anchor)}"), cancellationToken);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditAnchorException($"{AuditOptions.Section}:{nameof(AuditOptions.AnchorFile)} cannot be written: {failure.Message}", failure);
        }
    }

    private static string Write(AuditAnchor anchor) => JsonSerializer.Serialize(new Line(anchor.Link.Sequence, anchor.Link.Hash, anchor.At.UtcDateTime));

    private static AuditAnchor? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text) is { Sequence: > 0, Hash.Length: 64 } line
                ? new AuditAnchor(new AuditLink(line.Sequence, line.Hash), new DateTimeOffset(line.At.ToUniversalTime()))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(long Sequence, string Hash, DateTime At);
}
