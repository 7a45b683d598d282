namespace Keyturn.Benchmarks.Running;

/// <summary>What the measures look for on a page, in one place.</summary>
internal static class Pages
{
    public const string Heading = "h1";

    public const string Row = "a.kt-row-link";

    public const string Search = "input[type=search]";
}
