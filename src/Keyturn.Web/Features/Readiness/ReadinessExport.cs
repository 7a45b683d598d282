using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Consumers;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Readiness;

/// <summary>The matrix as a file: what the address shows, no more. Runs outside the circuit, so it asks for the right again.</summary>
public static class ReadinessExport
{
    private const string Path = "/export/readiness";

    private static readonly ImmutableArray<TableColumn<ReadinessRow>> Columns =
    [
        new("secret", row => row.Name),
        new("account", row => row.Arn.Scope.AccountId),
        new("region", row => row.Arn.Scope.Region),
        .. MatrixLineColumns.Of<ReadinessRow>(row => row.Line, "consumers"),
        new("arn", row => row.Arn.Value),
    ];

    /// <param name="filter">What is shown.</param>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    public static string AddressOf(ReadinessFilter filter, string format)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var address = filter.ToAddress();
        return $"{Path}.{format}{(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "")}";
    }

    public static void MapReadinessExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Path}.csv", (HttpContext context, [FromServices] ReadinessMatrices matrices) => AnswerAsync(context, matrices, TableExport.Csv)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}.json", (HttpContext context, [FromServices] ReadinessMatrices matrices) => AnswerAsync(context, matrices, TableExport.Json)).RequireAuthorization(nameof(Permission.ViewSecrets));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ReadinessMatrices matrices, Func<IEnumerable<ReadinessRow>, IReadOnlyList<TableColumn<ReadinessRow>>, string, IResult> write)
    {
        var filter = ReadinessFilter.Parse(context.Request.QueryString.Value ?? "");
        var all = await matrices.AllAsync(context.RequestAborted);

        // A file without a line would say that there is nothing; nobody has looked yet.
        return all.IsEmpty
            ? Results.Problem(ReadinessStrings.Reading, statusCode: StatusCodes.Status503ServiceUnavailable)
            : write(ReadinessRow.Of(all).Where(filter.Fits), Columns, "readiness");
    }
}
