using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Schedule;

/// <summary>The windows as a file: what the address shows, no more. Runs outside the circuit, so it asks for the right again.</summary>
public static class ScheduleExport
{
    private const string Path = "/export/schedule";

    private static readonly ImmutableArray<TableColumn<ScheduleEntry>> Columns =
    [
        new("secret", entry => entry.Row.Secret.Name),
        new("account", entry => entry.Row.Arn.Scope.AccountId),
        new("account_alias", entry => entry.Row.AccountAlias),
        new("region", entry => entry.Row.Arn.Scope.Region),
        new("opens", entry => Time(entry.Opens)),
        new("closes", entry => Time(entry.Closes)),
        new("schedule", entry => ScheduleRules.Text(entry.Row.Secret.RotationRules)),
        new("clashes", entry => entry.Clashes == ScheduleClash.None ? "" : entry.Clashes.ToString()),
        new("clashes_with", entry => string.Join(", ", entry.With)),
        new("arn", entry => entry.Row.Arn.Value),
    ];

    /// <param name="filter">What is shown.</param>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    public static string AddressOf(ScheduleFilter filter, string format)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var address = filter.ToAddress();
        return $"{Path}.{format}{(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "")}";
    }

    public static void MapScheduleExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Path}.csv", (HttpContext context, [FromServices] ScheduleBoard board) => AnswerAsync(context, board, TableExport.Csv)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}.json", (HttpContext context, [FromServices] ScheduleBoard board) => AnswerAsync(context, board, TableExport.Json)).RequireAuthorization(nameof(Permission.ViewSecrets));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ScheduleBoard board, Func<IEnumerable<ScheduleEntry>, IReadOnlyList<TableColumn<ScheduleEntry>>, string, IResult> write)
    {
        var filter = ScheduleFilter.Parse(context.Request.QueryString.Value ?? "");
        var schedule = await board.OfAsync(context.RequestAborted);

        // A file without a line would say that nothing rotates; nobody has looked yet.
        return schedule.Version == 0
            ? Results.Problem(ScheduleStrings.Reading, statusCode: StatusCodes.Status503ServiceUnavailable)
            : write(schedule.Entries.Where(filter.Fits), Columns, "schedule");
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
