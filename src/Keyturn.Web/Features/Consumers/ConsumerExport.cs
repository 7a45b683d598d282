using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Consumers;
using Keyturn.Web.Features.Readiness;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Consumers;

/// <summary>The consumers as a file: what the address shows, no more. Runs outside the circuit, so it asks for the right again.</summary>
public static class ConsumerExport
{
    private const string Path = "/export/consumers";

    private static readonly ImmutableArray<TableColumn<ConsumerRow>> Columns =
    [
        new("consumer", row => row.Consumer.Name),
        new("kind", row => row.Consumer.Kind.ToString()),
        new("id", row => row.Consumer.Place.Id),
        new("role", row => row.Consumer.RoleArn),
        new("account", row => row.Scope.AccountId),
        new("region", row => row.Scope.Region),
        .. MatrixLineColumns.Of<ConsumerRow>(row => row.Line, "secrets"),
    ];

    /// <param name="filter">What is shown.</param>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    public static string AddressOf(ConsumerFilter filter, string format)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.ToAddress($"{Path}.{format}");
    }

    public static void MapConsumerExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Path}.csv", (HttpContext context, [FromServices] ReadinessMatrices matrices) => AnswerAsync(context, matrices, TableExport.Csv)).RequireAuthorization(nameof(Permission.ViewSecrets));
        routes.MapGet($"{Path}.json", (HttpContext context, [FromServices] ReadinessMatrices matrices) => AnswerAsync(context, matrices, TableExport.Json)).RequireAuthorization(nameof(Permission.ViewSecrets));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ReadinessMatrices matrices, Func<IEnumerable<ConsumerRow>, IReadOnlyList<TableColumn<ConsumerRow>>, string, IResult> write)
    {
        var filter = ConsumerFilter.Parse(context.Request.QueryString.Value);
        var all = await matrices.AllAsync(context.RequestAborted);

        // A file without a line would say that there is nothing; nobody has looked yet.
        return all.IsEmpty
            ? Results.Problem(ReadinessStrings.Reading, statusCode: StatusCodes.Status503ServiceUnavailable)
            : write(ConsumerRow.Of(all).Where(row => row.Fits(filter)), Columns, "consumers");
    }
}
