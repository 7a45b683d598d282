using System.Collections.Immutable;
using System.Security.Claims;
using System.Text;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Audit;

/// <summary>The entries that a filter leaves as a file, all of them. Runs outside the circuit, so it asks for the right again.</summary>
public static class AuditExport
{
    private const string TablePath = "/export/audit.csv";

    private const string LinesPath = "/export/audit.jsonl";

    public static string AddressOf(AuditFilter filter) => (filter with { Open = null }).ToAddress(TablePath);

    /// <summary>The same entries as JSON Lines, from which each hash can be computed again.</summary>
    public static string LinesAddressOf(AuditFilter filter) => (filter with { Open = null }).ToAddress(LinesPath);

    public static void MapAuditExport(this IEndpointRouteBuilder routes)
    {
        Map(routes, TablePath, entries => Results.File(Encoding.UTF8.GetBytes(AuditCsv.Write(entries)), "text/csv; charset=utf-8", "audit.csv"));
        Map(routes, LinesPath, entries => Results.File(Lines(entries), "application/x-ndjson; charset=utf-8", "audit.jsonl"));
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<ImmutableArray<AuditEntry>, IResult> write) => routes
        .MapGet(path, async (HttpContext context, [FromServices] ListAudit list) =>
        {
            var filter = AuditFilter.Parse(context.Request.QueryString.Value);
            var read = await ReadAllAsync(filter, list, context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", context.RequestAborted);
            return read.Succeeded
                ? write(read.Value)
                : Results.Problem(read.Error.Sentence.ToText(), statusCode: StatusCodes.Status503ServiceUnavailable);
        })
        .RequireAuthorization(nameof(Permission.ViewAudit));

    private static byte[] Lines(ImmutableArray<AuditEntry> entries)
    {
        using var bytes = new MemoryStream();
        foreach (var entry in entries.OrderBy(entry => entry.Sequence))
        {
            bytes.Write(AuditJson.Write(entry));
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    private static async Task<OperationResult<ImmutableArray<AuditEntry>>> ReadAllAsync(AuditFilter filter, ListAudit list, string operatorId, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<AuditEntry>();
        long? before = null;
        while (true)
        {
            var page = await list.RunAsync(filter.ToQuery(AuditPage.PageSize, before), operatorId, cancellationToken);
            if (!page.Succeeded)
                return page.Error;

            all.AddRange(page.Value);
            if (page.Value.Length < AuditPage.PageSize)
                break;
            before = page.Value[^1].Sequence;
        }

        var fitting = filter.Apply(AuditedAction.Join(all)).Select(action => action.Draft.OperationId).ToHashSet(StringComparer.Ordinal);
        return all.Where(entry => fitting.Contains(entry.Draft.OperationId)).ToImmutableArray();
    }
}
