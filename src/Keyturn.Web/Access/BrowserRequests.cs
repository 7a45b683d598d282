namespace Keyturn.Web.Access;

/// <summary>Tells a person who opens a page from a program that asks for data.</summary>
internal static class BrowserRequests
{
    public static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/export", StringComparison.OrdinalIgnoreCase);
}
