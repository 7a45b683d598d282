using System.Collections.Immutable;
using System.Text;
using Keyturn.Operations.Access;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Attempts;

/// <summary>Attempts, and the masked log of one, as files. Runs outside the circuit, so it asks for the right again.</summary>
public static class AttemptExport
{
    private const string Path = "/export/attempts";
    private const string LogPath = "/export/attempt-log.txt";

    private static readonly ImmutableArray<TableColumn<AttemptRow>> Columns =
    [
        new("secret", row => row.Attempt.Secret.Name),
        new("started", row => Iso(row.Attempt.Started)),
        new("ended", row => row.Attempt.Ended is { } at ? Iso(at) : null),
        new("seconds", row => row.Attempt.Duration is { } took ? (decimal)took.TotalSeconds : null),
        new("outcome", row => row.Attempt.Outcome.ToString()),
        new("test", row => row.Attempt.IsTest ? "true" : "false"),
        new("failed_step", row => row.Attempt.FailedStep is { } step ? StepLook.NameOf(step) : null),
        new("trigger", row => row.Attempt.Trigger.ToString()),
        new("actor", row => row.Attempt.Actor),
        new("source_identity", row => row.Attempt.SourceIdentity),
        new("retries", row => row.Attempt.Retries),
        new("error", row => row.Attempt.ErrorMessage),
        new("gaps", row => string.Join(' ', row.Attempt.Gaps)),
        new("version", row => row.Attempt.VersionId),
        new("function", row => row.FunctionArn),
        new("account", row => row.Attempt.Secret.Scope.AccountId),
        new("region", row => row.Attempt.Secret.Scope.Region),
        new("arn", row => row.Attempt.Secret.Value),
    ];

    /// <param name="filter">What is shown.</param>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    /// <param name="zone">The reader's zone: it says when this night began.</param>
    public static string AddressOf(AttemptFilter filter, string format, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(zone);
        return QueryHelpers.AddQueryString(filter.ToAddress($"{Path}.{format}"), "zone", zone.Id);
    }

    /// <summary>The masked log of one attempt.</summary>
    public static string LogAddressOf(SecretArn secret, string attemptId)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return QueryHelpers.AddQueryString(LogPath, new Dictionary<string, string?> { ["secret"] = secret.Value, ["attempt"] = attemptId });
    }

    public static void MapAttemptExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Path}.csv", (HttpContext context, [FromServices] Sources sources) => AnswerAsync(context, sources, TableExport.Csv)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}.json", (HttpContext context, [FromServices] Sources sources) => AnswerAsync(context, sources, TableExport.Json)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet(LogPath, LogAsync).RequireAuthorization(nameof(Permission.ViewSecrets));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, Sources sources, Func<IEnumerable<AttemptRow>, IReadOnlyList<TableColumn<AttemptRow>>, string, IResult> write)
    {
        var filter = AttemptFilter.Parse(context.Request.QueryString.Value);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(context.Request.Query["zone"].ToString(), out var found) ? found : TimeZoneInfo.Utc;
        var now = sources.Time.GetUtcNow();
        ImmutableArray<AttemptRow> rows = filter.Range == AttemptRange.Year
            ? [.. sources.Board.Current.Rows.Where(row => row.Attempt.Started >= now.AddDays(-90)), .. await sources.Archive.ReadAsync(filter.From(now, zone), now.AddDays(-90), context.RequestAborted)]
            : sources.Board.Current.Rows;
        return write(new AttemptMatch(filter, now, zone).Apply(rows), Columns, "attempts");
    }

    private static async Task<IResult> LogAsync(HttpContext context, [FromServices] AttemptBoard board, [FromServices] AttemptLogs logs)
    {
        if (!SecretArn.TryParse(context.Request.Query["secret"].ToString(), out var secret) || board.Find(secret, context.Request.Query["attempt"].ToString()) is not { } attempt)
            return Results.NotFound();

        var read = await logs.ReadAsync(attempt, context.RequestAborted);
        if (!read.Succeeded)
            return Results.Problem(read.Error.Sentence.ToText(), statusCode: StatusCodes.Status503ServiceUnavailable);

        var text = string.Join('\n', LogRows.Of(read.Value.Progress).OrderBy(row => row.Line.At).Select(row => $"{Iso(row.Line.At)} {(row.Step is { } step ? StepLook.NameOf(step) : "-")} {row.Line.Message}"));
        return Results.File(Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8", "attempt-log.txt");
    }

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the lists are read from.</summary>
    public sealed record Sources(AttemptBoard Board, AttemptArchive Archive, TimeProvider Time);
}
