using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>A record of a private zone: addresses, or an alias to an endpoint.</summary>
/// <param name="Name">Full name without the last dot; may begin with <c>*.</c>.</param>
/// <param name="Addresses">Values of A and AAAA.</param>
/// <param name="EndpointId">Endpoint an alias leads to.</param>
public sealed record ZoneRecord(string Name, ImmutableArray<Address> Addresses, string? EndpointId = null);

/// <summary>A private hosted zone after ListHostedZonesByVPC and ListResourceRecordSets.</summary>
/// <param name="Id">Zone id.</param>
/// <param name="Name">Domain without the last dot.</param>
/// <param name="VpcIds">Associated VPCs.</param>
/// <param name="Records">Its records; <see langword="null"/> when they could not be read.</param>
public sealed record PrivateZone(string Id, string Name, ImmutableArray<string> VpcIds, ImmutableArray<ZoneRecord>? Records);

/// <summary>A resolver rule with its associations after ListResolverRules and ListResolverRuleAssociations.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Domain">Domain without the last dot.</param>
/// <param name="Forward">FORWARD; else SYSTEM.</param>
/// <param name="VpcIds">Associated VPCs.</param>
public sealed record ResolverRule(string Id, string Domain, bool Forward, ImmutableArray<string> VpcIds);
