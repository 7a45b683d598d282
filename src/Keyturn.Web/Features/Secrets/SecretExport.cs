using System.Text;
using Keyturn.Operations.Access;
using Keyturn.Operations.BlastRadius;
using Keyturn.Operations.Secrets;
using Microsoft.AspNetCore.Mvc;

namespace Keyturn.Web.Features.Secrets;

/// <summary>The list as a file: what the address shows, no more. Runs outside the circuit, so it asks for the right again.</summary>
public static class SecretExport
{
    private const string Path = "/export/secrets.csv";

    public static string AddressOf(SecretQuery query) =>
        query.ToQueryString() is { Length: > 0 } text ? $"{Path}?{text}" : Path;

    public static void MapSecretExport(this IEndpointRouteBuilder routes) => routes
        .MapGet(Path, async (HttpContext context, [FromServices] SecretBoard board, [FromServices] BlastRadiusBoard readers) =>
        {
            var query = SecretQuery.Parse(context.Request.QueryString.Value);
            var rows = query.Apply(query.Reader.Length == 0 ? board.Current : (await ReadByAsync(query.Reader, readers, context.RequestAborted)).Narrow(board.Current, query.ReaderIsCertain));
            return Results.File(Encoding.UTF8.GetBytes(SecretCsv.Write(rows)), "text/csv; charset=utf-8", "secrets.csv");
        })
        .RequireAuthorization(nameof(Permission.ViewSecrets));

    private static async Task<ReaderRows> ReadByAsync(string role, BlastRadiusBoard readers, CancellationToken cancellationToken) =>
        readers.ReachOf(role) is { } work ? ReaderRows.Of(await work.Answer.WaitAsync(cancellationToken)) : new(role);
}
