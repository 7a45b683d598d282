using System.Globalization;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Words of the drawing: short ones, for what the list beside it says in sentences.</summary>
public static class PathWords
{
    /// <summary>What it is.</summary>
    public static string Of(Component component) => component switch
    {
        Component.Resolver => PathStrings.Resolver,
        Component.Consumer => PathStrings.Consumer,
        Component.SecurityGroup => PathStrings.SecurityGroup,
        Component.NetworkAcl => PathStrings.NetworkAcl,
        Component.RouteTable => PathStrings.RouteTable,
        Component.Gateway => PathStrings.Gateway,
        Component.Peering => PathStrings.Peering,
        Component.TransitGateway => PathStrings.TransitGateway,
        Component.Endpoint => PathStrings.Endpoint,
        Component.Database => PathStrings.Database,
        Component.Vpc => PathStrings.Vpc,
        _ => PathStrings.Service,
    };

    /// <summary>What it does with the connection.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => PathStrings.Passes,
        Outcome.Block => PathStrings.Stops,
        Outcome.Some => PathStrings.StopsSome,
        Outcome.NotEvaluated => PathStrings.NotAsked,
        _ => PathStrings.NotKnown,
    };

    /// <summary>Direction and answer of a station; empty when nothing is known of it.</summary>
    public static string Answer(PathStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Hop is not { } hop ? ""
            : hop.Egress is { } egress ? string.Format(CultureInfo.CurrentCulture, egress ? PathStrings.Outbound : PathStrings.Inbound, Of(hop.Outcome))
            : Of(hop.Outcome);
    }

    /// <summary>The whole sentence of a hop.</summary>
    public static string Sentence(Evidence hop)
    {
        ArgumentNullException.ThrowIfNull(hop);
        return hop.Reason.ToText(CultureInfo.CurrentUICulture);
    }

    /// <summary>Everything that is known of a station, for whoever points at it.</summary>
    public static string Full(PathStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Hop is { } hop ? $"{Of(step.Component)} {step.Id}\n{Sentence(hop)}" : $"{Of(step.Component)} {step.Id}";
    }
}
