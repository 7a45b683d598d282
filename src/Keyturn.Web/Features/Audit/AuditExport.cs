using System.Collections.Immutable;
using System.Text;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Audit;

/// <summary>The entries that a filter leaves as a file, all of them. Runs outside the circuit, so it asks for the right again.</summary>
public static class AuditExport
{
    private const string Path = "/export/audit.csv";

    public static string AddressOf(AuditFilter filter) => (filter with { Open = null }).ToAddress(Path);

    public static void MapAuditExport(this IEndpointRouteBuilder routes) => routes
        .MapGet(Path, async (HttpContext context, [FromServices] IAuditLog log) =>
        {
            var filter = AuditFilter.Parse(context.Request.QueryString.Value);
            var entries = await ReadAllAsync(filter, log, context.RequestAborted);
            return Results.File(Encoding.UTF8.GetBytes(AuditCsv.Write(entries)), "text/csv; charset=utf-8", "audit.csv");
        })
        .RequireAuthorization(nameof(Permission.ViewAudit));

    private static async Task<IEnumerable<AuditEntry>> ReadAllAsync(AuditFilter filter, IAuditLog log, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<AuditEntry>();
        long? before = null;
        while (true)
        {
            var page = await log.ReadAsync(filter.ToQuery(AuditPage.PageSize, before), cancellationToken);
            all.AddRange(page);
            if (page.Length < AuditPage.PageSize)
                break;
            before = page[^1].Sequence;
        }

        var fitting = filter.Apply(AuditedAction.Join(all)).Select(action => action.Draft.OperationId).ToHashSet(StringComparer.Ordinal);
        return all.Where(entry => fitting.Contains(entry.Draft.OperationId));
    }
}
