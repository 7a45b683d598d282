using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Incidents;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Incidents;

/// <summary>One incident as Markdown or JSON, and the list of them as a table. Runs outside the circuit, so it asks for the right again. No value is in it: the record never held one.</summary>
public static class IncidentExport
{
    private const string Path = "/export/incidents";

    private static readonly ImmutableArray<TableColumn<IncidentSummary>> Columns =
    [
        new("id", row => row.Id),
        new("opened", row => Iso(row.OpenedAt)),
        new("closed", row => row.ClosedAt is { } at ? Iso(at) : null),
        new("purpose", row => row.Purpose.ToString()),
        new("reason", row => row.Reason),
        new("operator_id", row => row.OperatorId),
        new("operator_name", row => row.OperatorName),
        new("secrets", row => string.Join(' ', row.Secrets)),
    ];

    /// <param name="id">Which incident.</param>
    /// <param name="format"><c>md</c> or <c>json</c>.</param>
    public static string AddressOf(string id, string format) => $"{Path}/{Uri.EscapeDataString(id)}.{format}";

    /// <param name="filter">What is shown.</param>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    public static string AddressOf(IncidentFilter filter, string format)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.ToAddress($"{Path}.{format}");
    }

    public static void MapIncidentExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Path}.csv", (HttpContext context, [FromServices] ReadIncidents incidents) => ListAsync(context, incidents, TableExport.Csv)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}.json", (HttpContext context, [FromServices] ReadIncidents incidents) => ListAsync(context, incidents, TableExport.Json)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}/{{id}}.md", (string id, HttpContext context, [FromServices] Sources sources) =>
            OneAsync(id, context, sources, "md", "text/markdown; charset=utf-8", view => Encoding.UTF8.GetBytes(IncidentNote.Markdown(view, CultureInfo.CurrentUICulture)))).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}/{{id}}.json", (string id, HttpContext context, [FromServices] Sources sources) =>
            OneAsync(id, context, sources, "json", "application/json; charset=utf-8", IncidentNote.Json)).RequireAuthorization(nameof(Permission.ViewSecrets));
    }

    private static async Task<IResult> OneAsync(string id, HttpContext context, Sources sources, string ending, string type, Func<IncidentView, byte[]> write)
    {
        var found = await sources.Incidents.FindAsync(id, WhoOf(context), context.RequestAborted);
        return found.Succeeded ? Results.File(write(sources.Views.Of(found.Value)), type, $"incident-{found.Value.Id}.{ending}") : Refusal(found.Error);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ReadIncidents incidents, Func<IEnumerable<IncidentSummary>, IReadOnlyList<TableColumn<IncidentSummary>>, string, IResult> write)
    {
        var filter = IncidentFilter.Parse(context.Request.QueryString.Value);
        var all = ImmutableArray.CreateBuilder<IncidentSummary>();
        DateTimeOffset? before = null;
        while (true)
        {
            var page = await incidents.ListAsync(filter.ToQuery(IncidentsPage.PageSize, before), WhoOf(context), context.RequestAborted);
            if (!page.Succeeded)
                return Refusal(page.Error);

            all.AddRange(page.Value);
            if (page.Value.Length < IncidentsPage.PageSize)
                return write(all.Where(filter.Fits), Columns, "incidents");
            before = page.Value[^1].OpenedAt;
        }
    }

    private static string WhoOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    private static IResult Refusal(OperationError error) => error.Kind switch
    {
        OperationErrorKind.NotFound => Results.NotFound(),
        OperationErrorKind.Forbidden => Results.Forbid(),
        _ => Results.Problem(error.Sentence.ToText(), statusCode: StatusCodes.Status503ServiceUnavailable),
    };

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>What one incident is read from.</summary>
    public sealed record Sources(ReadIncidents Incidents, IncidentViews Views);
}
