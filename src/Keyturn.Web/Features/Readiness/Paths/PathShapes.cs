using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Outlines of 16 by 16 units. Kinds and answers differ in shape, so that neither has to be told by colour.</summary>
public static class PathShapes
{
    private const string Ring = "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z";

    /// <summary>A key.</summary>
    public const string Key = "M4.5 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM7.5 8h7v2.5M11.5 8v2.5";

    /// <summary>Square computes, shield filters, diamond routes, hexagon leads on, pill is an endpoint, cylinder keeps data.</summary>
    public static string Of(Component component) => component switch
    {
        Component.Consumer => "M2.5 2.5h11v11h-11zM5.5 5.5h5v5h-5z",
        Component.SecurityGroup or Component.NetworkAcl => "M8 1.5l5.5 2v4.2c0 3.2-2.2 5.6-5.5 6.8c-3.3-1.2-5.5-3.6-5.5-6.8v-4.2z",
        Component.RouteTable => "M8 1.5l6.5 6.5l-6.5 6.5l-6.5-6.5z",
        Component.Gateway or Component.Peering or Component.TransitGateway => "M5 2.5h6l3.5 5.5l-3.5 5.5h-6l-3.5-5.5z",
        Component.Endpoint => "M5 4.5h6a3.5 3.5 0 0 1 0 7h-6a3.5 3.5 0 0 1 0-7z",
        Component.Database => "M2.5 4c0-2.7 11-2.7 11 0v8c0 2.7-11 2.7-11 0zM2.5 4c0 2.7 11 2.7 11 0",
        Component.Resolver => Ring + "M1.5 8h13M8 1.5c-4 4-4 9 0 13c4-4 4-9 0-13",
        Component.Vpc => "M2.5 3.5h11v9h-11z",
        _ => "M4.5 12.5a3 3 0 0 1 0-6a4 4 0 0 1 7.5-1a3.5 3.5 0 0 1 0 7z",
    };

    /// <summary>Ring, octagon, triangle, broken ring, nothing: the frame of an answer.</summary>
    public static string FrameOf(Outcome outcome) => outcome switch
    {
        Outcome.Block => "M5 1h6l4 4v6l-4 4h-6l-4-4v-6z",
        Outcome.Some => "M8 1.5l7 12.5h-14z",
        Outcome.NotEvaluated => "",
        _ => Ring,
    };

    /// <summary>Check mark, cross, exclamation mark, question mark, dash.</summary>
    public static string SignOf(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "M4.8 8.2l2.2 2.3l4.2-4.8",
        Outcome.Block => "M5.5 5.5l5 5M10.5 5.5l-5 5",
        Outcome.Some => "M8 6v4M8 11.8v.2",
        Outcome.NotEvaluated => "M4 8h8",
        _ => "M6.2 6.2a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.3v.2",
    };

    /// <summary>Name of the look of an answer in the style sheet.</summary>
    public static string ClassOf(Outcome? outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Block => "stop",
        Outcome.Some => "some",
        Outcome.Unknown => "unknown",
        _ => "unasked",
    };
}
