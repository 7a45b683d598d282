using System.Globalization;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Readiness.WhatIf;

/// <summary>Sentences for what is tried on paper.</summary>
public static class WhatIfWords
{
    /// <summary>What a repair changes.</summary>
    public static string Of(WhatIfChange change) => change switch
    {
        NetworkWhatIf network => string.Join(" ", network.Changes.Select(Of)),
        PolicyWhatIf policy => string.Join(" ", policy.Fix.Changes.Select(one => FixSentences.Of(one, CultureInfo.CurrentUICulture))),
        _ => "",
    };

    /// <summary>What has become of a repair.</summary>
    public static (Tone Tone, string Icon, string Text) Of(WhatIfStanding standing) => standing switch
    {
        WhatIfStanding.Helps => (Tone.Good, Glyphs.Check, WhatIfStrings.Helps),
        WhatIfStanding.Needless => (Tone.Neutral, Glyphs.Minus, WhatIfStrings.Needless),
        WhatIfStanding.NotEnough => (Tone.Warn, Glyphs.Alert, WhatIfStrings.NotEnough),
        _ => (Tone.Warn, Glyphs.Unlink, WhatIfStrings.Gone),
    };

    /// <summary>What everything on paper comes to.</summary>
    /// <param name="effect">The counts.</param>
    /// <param name="scope">Named when several accounts or Regions are on paper.</param>
    public static string Of(WhatIfEffect effect, EstateScope? scope)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var good = string.Format(CultureInfo.CurrentCulture, WhatIfStrings.Repairs, effect.RepairedConsumers, effect.RepairedSecrets);
        var harm = effect.HarmedConsumers + effect.HarmedSecrets == 0 ? "" : " " + string.Format(CultureInfo.CurrentCulture, WhatIfStrings.Harms, effect.HarmedConsumers, effect.HarmedSecrets);
        return scope is null ? good + harm : $"{scope.AccountId} · {scope.Region}: {good}{harm}";
    }

    private static string Of(EstateChange change) => change switch
    {
        AddGroupRule rule => Say(rule.Egress ? WhatIfStrings.GroupOut : WhatIfStrings.GroupIn, rule.GroupId, rule.Port, rule.PeerGroupId ?? $"{rule.Block}"),
        AddAclEntry entry => Say(entry.Egress ? WhatIfStrings.AclOut : WhatIfStrings.AclIn, entry.AclId, entry.Ports, entry.Peer, entry.Number),
        PutRoute route => Say(WhatIfStrings.Route, route.TableId, route.Destination, route.TargetId),
        AssociateRouteTable table => Say(WhatIfStrings.RouteTable, table.SubnetId, table.TableId),
        EnableVpcDns dns => Say(WhatIfStrings.VpcDns, dns.VpcId),
        EnablePrivateDns dns => Say(WhatIfStrings.PrivateDns, dns.EndpointId),
        AssociateZone zone => Say(WhatIfStrings.Zone, zone.ZoneId, zone.VpcId),
        PutZoneAlias alias => Say(WhatIfStrings.ZoneAlias, alias.ZoneId, alias.Name, alias.EndpointId),
        PutTransitRoute route => Say(WhatIfStrings.TransitRoute, route.TableId, route.Destination, route.AttachmentId),
        AddAttachmentSubnet added => Say(WhatIfStrings.AttachmentSubnet, added.AttachmentId, added.SubnetId),
        AssociateTransitTable table => Say(WhatIfStrings.TransitTable, table.AttachmentId, table.TableId),
        CreateEndpoint endpoint => Say(WhatIfStrings.NewEndpoint, endpoint.VpcId, endpoint.SubnetId, endpoint.GroupId),
        _ => CliRenderer.Render(change),
    };

    private static string Say(string sentence, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, sentence, arguments);
}
