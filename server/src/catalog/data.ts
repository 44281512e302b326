// biome-ignore-all format: written by `node scripts/import-landscape.ts` from the YAML files beside it
import type { CatalogData } from './types.ts';

// A string of lines that go on is compiled in half the time of a template.
export const data: CatalogData = JSON.parse('\
{"snapshot":"2026-08-07","source":"https://github.com/cncf/landscape/blob/master/landscape.yml",\
"projects":[\
{"name":"Aeraki Mesh","level":"sandbox","accepted":"2022-06-17","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://www.aeraki.net/","repository":"https://github.com/aeraki-mesh/aeraki","devStats":"https://aerakimesh.devstats.cncf.io/"},\
{"name":"Agones","level":"sandbox","accepted":"2025-12-21","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://agones.dev/site/","repository":"https://github.com/agones-dev/agones","devStats":"https://agones.devstats.cncf.io/"},\
{"name":"Akri","level":"sandbox","accepted":"2021-09-14","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://docs.akri.sh","repository":"https://github.com/project-akri/akri","devStats":"https://akri.devstats.cncf.io/"},\
{"name":"Antrea","level":"sandbox","accepted":"2021-04-28","category":"Runtime","subcategory":"Cloud Native Network","site":"https://antrea.io/","repository":"https://github.com/antrea-io/antrea","devStats":"https://antrea.devstats.cncf.io/"},\
{"name":"Apicurio Registry","level":"sandbox","accepted":"2026-03-12","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://www.apicur.io","repository":"https://github.com/Apicurio/apicurio-registry","devStats":"https://apicurioregistry.devstats.cncf.io/"},\
{"name":"Argo","level":"graduated","accepted":"2020-03-26","incubating":"2020-03-26","graduated":"2022-12-06","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://argoproj.github.io/","repository":"https://github.com/argoproj/argo-cd","devStats":"https://argo.devstats.cncf.io/"},\
{"name":"Armada","level":"sandbox","accepted":"2022-07-25","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://armadaproject.io/","repository":"https://github.com/armadaproject/armada","devStats":"https://armada.devstats.cncf.io/"},\
{"name":"Artifact Hub","level":"incubating","accepted":"2020-06-25","incubating":"2024-05-30","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://artifacthub.io","repository":"https://github.com/artifacthub/hub","devStats":"https://artifacthub.devstats.cncf.io/"},\
{"name":"Athenz","level":"sandbox","accepted":"2021-01-26","category":"Provisioning","subcategory":"Key Management","site":"https://www.athenz.io","repository":"https://github.com/AthenZ/athenz","devStats":"https://athenz.devstats.cncf.io/"},\
{"name":"Atlantis","level":"sandbox","accepted":"2024-06-18","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://www.runatlantis.io/","repository":"https://github.com/runatlantis/atlantis","devStats":"https://atlantis.devstats.cncf.io/"},\
{"name":"Backstage","level":"incubating","accepted":"2020-09-08","incubating":"2022-03-15","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://backstage.io/","repository":"https://github.com/backstage/backstage","devStats":"https://backstage.devstats.cncf.io/"},\
{"name":"Bank-Vaults","level":"sandbox","accepted":"2024-06-18","category":"Provisioning","subcategory":"Security & Compliance","site":"https://bank-vaults.dev/","repository":"https://github.com/bank-vaults/bank-vaults","devStats":"https://bankvaults.devstats.cncf.io/"},\
{"name":"BFE","level":"sandbox","accepted":"2020-06-25","category":"Orchestration & Management","subcategory":"Service Proxy","site":"https://www.bfe-networks.net","repository":"https://github.com/bfenetworks/bfe","devStats":"https://bfe.devstats.cncf.io/"},\
{"name":"bootc","level":"sandbox","accepted":"2025-01-21","category":"Runtime","subcategory":"Container Runtime","site":"https://bootc-dev.github.io","repository":"https://github.com/bootc-dev/bootc","devStats":"https://bootc.devstats.cncf.io"},\
{"name":"bpfman","level":"sandbox","accepted":"2024-06-19","category":"Provisioning","subcategory":"Security & Compliance","site":"https://bpfman.io/","repository":"https://github.com/bpfman/bpfman","devStats":"https://bpfman.devstats.cncf.io/"},\
{"name":"Brigade","level":"archived","accepted":"2019-03-18","archived":"2022-10-19","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://brigade.sh/","repository":"https://github.com/brigadecore/brigade"},\
{"name":"Buildpacks","level":"graduated","accepted":"2018-10-03","incubating":"2020-11-18","graduated":"2026-07-17","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://buildpacks.io/","repository":"https://github.com/buildpacks/pack","devStats":"https://buildpacks.devstats.cncf.io/"},\
{"name":"Cadence Workflow","level":"sandbox","accepted":"2025-05-22","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://cadenceworkflow.io/","repository":"https://github.com/cadence-workflow/cadence","devStats":"https://cadence.devstats.cncf.io/"},\
{"name":"Capsule","level":"sandbox","accepted":"2022-12-13","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://capsule.clastix.io","repository":"https://github.com/projectcapsule/capsule","devStats":"https://capsule.devstats.cncf.io/"},\
{"name":"Carina","level":"sandbox","accepted":"2022-12-14","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://carina-io.github.io/","repository":"https://github.com/carina-io/carina","devStats":"https://carina.devstats.cncf.io/"},\
{"name":"Cartography","level":"sandbox","accepted":"2024-08-23","category":"Provisioning","subcategory":"Security & Compliance","site":"https://cartography.dev","repository":"https://github.com/cartography-cncf/cartography","devStats":"https://cartography.devstats.cncf.io/"},\
{"name":"Carvel","level":"sandbox","accepted":"2022-09-14","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://carvel.dev","repository":"https://github.com/carvel-dev/ytt","devStats":"https://carvel.devstats.cncf.io/"},\
{"name":"CDK for Kubernetes (CDK8s)","level":"sandbox","accepted":"2020-11-10","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://cdk8s.io/","repository":"https://github.com/cdk8s-team/cdk8s","devStats":"https://cdk8s.devstats.cncf.io/"},\
{"name":"Cedar","level":"sandbox","accepted":"2025-10-08","category":"Provisioning","subcategory":"Security & Compliance","site":"https://cedarpolicy.com","repository":"https://github.com/cedar-policy/cedar"},\
{"name":"cert-manager","level":"graduated","accepted":"2020-11-10","incubating":"2022-09-19","graduated":"2024-09-29","category":"Provisioning","subcategory":"Security & Compliance","site":"https://cert-manager.io/","repository":"https://github.com/cert-manager/cert-manager","devStats":"https://certmanager.devstats.cncf.io/"},\
{"name":"Chaos Mesh","level":"incubating","accepted":"2020-07-14","incubating":"2022-02-16","category":"Observability and Analysis","subcategory":"Chaos Engineering","site":"https://chaos-mesh.org/","repository":"https://github.com/chaos-mesh/chaos-mesh","devStats":"https://chaosmesh.devstats.cncf.io/"},\
{"name":"Chaosblade","level":"sandbox","accepted":"2021-04-28","category":"Observability and Analysis","subcategory":"Chaos Engineering","site":"https://chaosblade.io/","repository":"https://github.com/chaosblade-io/chaosblade","devStats":"https://chaosblade.devstats.cncf.io/"},\
{"name":"Cilium","level":"graduated","accepted":"2021-10-13","incubating":"2021-10-13","graduated":"2023-10-11","category":"Runtime","subcategory":"Cloud Native Network","site":"https://cilium.io/","repository":"https://github.com/cilium/cilium","devStats":"https://cilium.devstats.cncf.io/"},\
{"name":"Cloud Custodian","level":"incubating","accepted":"2020-06-25","incubating":"2022-09-14","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://cloudcustodian.io/","repository":"https://github.com/cloud-custodian/cloud-custodian","devStats":"https://cloudcustodian.devstats.cncf.io/"},\
{"name":"CloudEvents","level":"graduated","accepted":"2018-05-15","incubating":"2019-10-24","graduated":"2024-01-25","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://cloudevents.io/","repository":"https://github.com/cloudevents/spec","devStats":"https://cloudevents.devstats.cncf.io/"},\
{"name":"CloudNativePG","level":"sandbox","accepted":"2025-01-21","category":"App Definition and Development","subcategory":"Database","site":"https://www.cloudnative-pg.io/","repository":"https://github.com/cloudnative-pg/cloudnative-pg","devStats":"https://cloudnativepg.devstats.cncf.io/"},\
{"name":"Clusternet","level":"sandbox","accepted":"2023-03-07","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://clusternet.io","repository":"https://github.com/clusternet/clusternet","devStats":"https://clusternet.devstats.cncf.io/"},\
{"name":"Clusterpedia","level":"sandbox","accepted":"2022-06-17","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://clusterpedia.io","repository":"https://github.com/clusterpedia-io/clusterpedia","devStats":"https://clusterpedia.devstats.cncf.io/"},\
{"name":"CNI-Genie","level":"archived","accepted":"2020-06-25","archived":"2025-05-22","category":"Runtime","subcategory":"Cloud Native Network","site":"https://cnigenie.netlify.app","repository":"https://github.com/cni-genie/CNI-Genie"},\
{"name":"CoHDI","level":"sandbox","accepted":"2025-12-19","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://github.com/CoHDI","repository":"https://github.com/CoHDI","devStats":"https://cohdi.devstats.cncf.io/"},\
{"name":"composefs","level":"sandbox","accepted":"2025-01-21","category":"Runtime","subcategory":"Container Runtime","site":"https://github.com/containers/composefs","repository":"https://github.com/containers/composefs","devStats":"https://composefs.devstats.cncf.io/"},\
{"name":"Confidential Containers","level":"incubating","accepted":"2022-03-08","incubating":"2026-07-08","category":"Provisioning","subcategory":"Security & Compliance","site":"https://confidentialcontainers.org/","repository":"https://github.com/confidential-containers/confidential-containers","devStats":"https://confidentialcontainers.devstats.cncf.io/"},\
{"name":"Connect RPC","level":"sandbox","accepted":"2024-04-13","category":"Orchestration & Management","subcategory":"Remote Procedure Call","site":"https://connectrpc.com/","repository":"https://github.com/connectrpc/connect-go","devStats":"https://connect.devstats.cncf.io"},\
{"name":"Container Network Interface (CNI)","level":"incubating","accepted":"2017-05-23","incubating":"2017-05-23","category":"Runtime","subcategory":"Cloud Native Network","site":"https://www.cni.dev/","repository":"https://github.com/containernetworking/cni","devStats":"https://cni.devstats.cncf.io/"},\
{"name":"container2wasm","level":"sandbox","accepted":"2025-01-21","category":"Wasm","subcategory":"Orchestration & Management","site":"https://github.com/container2wasm/container2wasm","repository":"https://github.com/container2wasm/container2wasm","devStats":"https://container2wasm.devstats.cncf.io/"},\
{"name":"containerd","level":"graduated","accepted":"2017-03-29","incubating":"2017-03-29","graduated":"2019-02-28","category":"Runtime","subcategory":"Container Runtime","site":"https://containerd.io/","repository":"https://github.com/containerd/containerd","devStats":"https://containerd.devstats.cncf.io/"},\
{"name":"ContainerSSH","level":"sandbox","accepted":"2022-09-14","category":"Provisioning","subcategory":"Security & Compliance","site":"https://containerssh.io","repository":"https://github.com/containerssh/containerssh","devStats":"https://containerssh.devstats.cncf.io/"},\
{"name":"Contour","level":"incubating","accepted":"2020-07-07","incubating":"2020-07-07","category":"Orchestration & Management","subcategory":"Service Proxy","site":"https://projectcontour.io","repository":"https://github.com/projectcontour/contour","devStats":"https://contour.devstats.cncf.io/"},\
{"name":"Copa","level":"sandbox","accepted":"2023-09-19","category":"Provisioning","subcategory":"Security & Compliance","site":"https://project-copacetic.github.io/copacetic/","repository":"https://github.com/project-copacetic/copacetic","devStats":"https://copacetic.devstats.cncf.io/"},\
{"name":"CoreDNS","level":"graduated","accepted":"2017-02-27","incubating":"2018-02-26","graduated":"2019-01-24","category":"Orchestration & Management","subcategory":"Coordination & Service Discovery","site":"https://coredns.io/","repository":"https://github.com/coredns/coredns","devStats":"https://coredns.devstats.cncf.io/"},\
{"name":"Cortex","level":"incubating","accepted":"2018-09-20","incubating":"2020-08-20","category":"Observability and Analysis","subcategory":"Observability","site":"https://cortexmetrics.io/","repository":"https://github.com/cortexproject/cortex","devStats":"https://cortex.devstats.cncf.io/"},\
{"name":"Cozystack","level":"sandbox","accepted":"2025-03-04","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://cozystack.io","repository":"https://github.com/cozystack/cozystack","devStats":"https://cozystack.devstats.cncf.io/"},\
{"name":"CRI-O","level":"graduated","accepted":"2019-04-08","incubating":"2019-04-08","graduated":"2023-07-19","category":"Runtime","subcategory":"Container Runtime","site":"https://cri-o.io/","repository":"https://github.com/cri-o/cri-o","devStats":"https://crio.devstats.cncf.io/"},\
{"name":"Crossplane","level":"graduated","accepted":"2020-06-25","incubating":"2021-09-14","graduated":"2025-10-28","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://crossplane.io/","repository":"https://github.com/crossplane/crossplane","devStats":"https://crossplane.devstats.cncf.io/"},\
{"name":"CubeFS","level":"graduated","accepted":"2019-12-16","incubating":"2022-07-03","graduated":"2024-12-11","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://cubefs.io/","repository":"https://github.com/cubeFS/cubefs","devStats":"https://chubaofs.devstats.cncf.io/"},\
{"name":"Curiefense","level":"archived","accepted":"2021-01-26","archived":"2024-06-28","category":"Provisioning","subcategory":"Security & Compliance","site":"https://www.curiefense.io/"},\
{"name":"Curve","level":"archived","accepted":"2022-06-17","archived":"2024-10-26","category":"Runtime","subcategory":"Cloud Native Storage","site":"http://www.opencurve.io/","repository":"https://github.com/opencurve/curve"},\
{"name":"Curvine","level":"sandbox","accepted":"2026-01-06","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://curvineio.github.io/","repository":"https://github.com/CurvineIO/curvine","devStats":"https://curvine.devstats.cncf.io/"},\
{"name":"Dalec","level":"sandbox","accepted":"2025-10-08","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://project-dalec.github.io/dalec/","repository":"https://github.com/project-dalec/dalec","devStats":"https://dalec.devstats.cncf.io/"},\
{"name":"Dapr","level":"graduated","accepted":"2021-11-09","incubating":"2021-11-09","graduated":"2024-10-30","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://dapr.io","repository":"https://github.com/dapr/dapr","devStats":"https://dapr.devstats.cncf.io/"},\
{"name":"Devfile","level":"sandbox","accepted":"2022-01-11","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://devfile.io","repository":"https://github.com/devfile/api","devStats":"https://devfile.devstats.cncf.io/"},\
{"name":"DevSpace","level":"sandbox","accepted":"2022-12-13","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://devspace.sh","repository":"https://github.com/devspace-sh/devspace","devStats":"https://devspace.devstats.cncf.io/"},\
{"name":"DevStream","level":"archived","accepted":"2022-06-17","archived":"2025-05-22","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://www.devstream.io/","repository":"https://github.com/devstream-io/devstream"},\
{"name":"Dex","level":"sandbox","accepted":"2020-06-25","category":"Provisioning","subcategory":"Security & Compliance","site":"https://dexidp.io/","repository":"https://github.com/dexidp/dex","devStats":"https://dex.devstats.cncf.io/"},\
{"name":"Distribution","level":"sandbox","accepted":"2021-01-26","category":"Provisioning","subcategory":"Container Registry","site":"https://github.com/distribution/distribution","repository":"https://github.com/distribution/distribution","devStats":"https://distribution.devstats.cncf.io/"},\
{"name":"Dragonfly","level":"graduated","accepted":"2018-11-13","incubating":"2020-04-09","graduated":"2025-10-28","category":"Provisioning","subcategory":"Container Registry","site":"https://d7y.io/","repository":"https://github.com/dragonflyoss/dragonfly","devStats":"https://dragonfly.devstats.cncf.io/"},\
{"name":"Drasi","level":"sandbox","accepted":"2025-01-21","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://drasi.io","repository":"http://github.com/drasi-project/drasi-platform","devStats":"https://drasi.devstats.cncf.io/"},\
{"name":"Easegress","level":"sandbox","accepted":"2023-12-19","category":"Orchestration & Management","subcategory":"API Gateway","site":"https://megaease.cn/easegress/","repository":"https://github.com/easegress-io/easegress","devStats":"https://easegress.devstats.cncf.io/"},\
{"name":"Emissary-Ingress","level":"incubating","accepted":"2021-04-13","incubating":"2021-04-13","category":"Orchestration & Management","subcategory":"API Gateway","site":"https://emissary-ingress.dev/","repository":"https://github.com/emissary-ingress/emissary","devStats":"https://emissaryingress.devstats.cncf.io/"},\
{"name":"Envoy","level":"graduated","accepted":"2017-09-13","incubating":"2017-09-13","graduated":"2018-11-28","category":"Orchestration & Management","subcategory":"Service Proxy","site":"https://www.envoyproxy.io","repository":"https://github.com/envoyproxy/envoy","devStats":"https://envoy.devstats.cncf.io/"},\
{"name":"Eraser","level":"sandbox","accepted":"2023-06-30","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://eraser-dev.github.io/eraser/","repository":"https://github.com/eraser-dev/eraser","devStats":"https://eraser.devstats.cncf.io/"},\
{"name":"etcd","level":"graduated","accepted":"2018-12-11","incubating":"2018-12-11","graduated":"2020-11-24","category":"Orchestration & Management","subcategory":"Coordination & Service Discovery","site":"https://etcd.io/","repository":"https://github.com/etcd-io/etcd","devStats":"https://etcd.devstats.cncf.io/"},\
{"name":"external-secrets","level":"sandbox","accepted":"2022-07-26","category":"Provisioning","subcategory":"Security & Compliance","site":"https://external-secrets.io/","repository":"https://github.com/external-secrets/external-secrets","devStats":"https://externalsecretsoperator.devstats.cncf.io/"},\
{"name":"FabEdge","level":"archived","accepted":"2022-03-08","archived":"2024-11-05","category":"Runtime","subcategory":"Cloud Native Network","site":"https://github.com/FabEdge/","repository":"https://github.com/FabEdge/fabedge"},\
{"name":"Falco","level":"graduated","accepted":"2018-10-10","incubating":"2020-01-08","graduated":"2024-02-29","category":"Provisioning","subcategory":"Security & Compliance","site":"https://falco.org/","repository":"https://github.com/falcosecurity/falco","devStats":"https://falco.devstats.cncf.io/"},\
{"name":"Flatcar Container Linux","level":"incubating","accepted":"2024-08-02","incubating":"2024-08-02","category":"Platform","subcategory":"Certified Kubernetes - Distribution","site":"https://www.flatcar.org/","repository":"https://github.com/flatcar/Flatcar","devStats":"https://flatcar.devstats.cncf.io/"},\
{"name":"Fluentd","level":"graduated","accepted":"2016-11-08","incubating":"2016-11-08","graduated":"2019-04-11","category":"Observability and Analysis","subcategory":"Observability","site":"https://www.fluentd.org/","repository":"https://github.com/fluent/fluentd","devStats":"https://fluentd.devstats.cncf.io/"},\
{"name":"Fluid","level":"incubating","accepted":"2021-04-28","incubating":"2026-01-08","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://fluid-cloudnative.github.io/","repository":"https://github.com/fluid-cloudnative/fluid","devStats":"https://fluid.devstats.cncf.io/"},\
{"name":"Flux","level":"graduated","accepted":"2019-07-15","incubating":"2021-03-12","graduated":"2022-11-30","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://fluxcd.io/","repository":"https://github.com/fluxcd/flux2","devStats":"https://flux.devstats.cncf.io/"},\
{"name":"Fonio","level":"archived","accepted":"2021-03-30","archived":"2024-01-31","category":"Observability and Analysis","subcategory":"Observability","site":"https://ingraind.org/","repository":"https://github.com/foniod/foniod"},\
{"name":"gRPC","level":"incubating","accepted":"2017-02-16","incubating":"2017-02-16","category":"Orchestration & Management","subcategory":"Remote Procedure Call","site":"https://grpc.io","repository":"https://github.com/grpc/grpc","devStats":"https://grpc.devstats.cncf.io/"},\
{"name":"HAMi","level":"incubating","accepted":"2024-08-21","incubating":"2026-07-02","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://project-hami.io/","repository":"https://github.com/Project-HAMi/HAMi","devStats":"https://hami.devstats.cncf.io/"},\
{"name":"Harbor","level":"graduated","accepted":"2018-07-31","incubating":"2018-11-14","graduated":"2020-06-15","category":"Provisioning","subcategory":"Container Registry","site":"https://goharbor.io/","repository":"https://github.com/goharbor/harbor","devStats":"https://harbor.devstats.cncf.io/"},\
{"name":"Headlamp","level":"sandbox","accepted":"2023-05-17","category":"Observability and Analysis","subcategory":"Observability","site":"https://headlamp.dev","repository":"https://github.com/kubernetes-sigs/headlamp","devStats":"https://headlamp.devstats.cncf.io/"},\
{"name":"Helm","level":"graduated","accepted":"2018-06-01","incubating":"2018-06-01","graduated":"2020-05-01","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://helm.sh/","repository":"https://github.com/helm/helm","devStats":"https://helm.devstats.cncf.io/"},\
{"name":"Hexa","level":"archived","accepted":"2022-07-26","archived":"2026-06-15","category":"Provisioning","subcategory":"Security & Compliance","site":"https://hexaorchestration.org/","repository":"https://github.com/hexa-org/policy-orchestrator","devStats":"https://hexapolicyorchestrator.devstats.cncf.io/"},\
{"name":"Higress","level":"sandbox","accepted":"2026-03-15","category":"Orchestration & Management","subcategory":"API Gateway","site":"https://higress.io","repository":"https://github.com/higress-group/higress","devStats":"https://higress.devstats.cncf.io/"},\
{"name":"HolmesGPT","level":"sandbox","accepted":"2025-10-08","category":"Observability and Analysis","subcategory":"Observability","site":"https://holmesgpt.dev","repository":"https://github.com/HolmesGPT/holmesgpt","devStats":"https://holmesgpt.devstats.cncf.io/"},\
{"name":"HwameiStor","level":"sandbox","accepted":"2023-06-22","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://hwameistor.io/","repository":"https://github.com/hwameistor/hwameistor","devStats":"https://hwameistor.devstats.cncf.io/"},\
{"name":"Hyperlight","level":"sandbox","accepted":"2025-03-04","category":"Runtime","subcategory":"Container Runtime","site":"https://github.com/hyperlight-dev/hyperlight","repository":"https://github.com/hyperlight-dev/hyperlight","devStats":"https://hyperlight.devstats.cncf.io/"},\
{"name":"in-toto","level":"graduated","accepted":"2019-08-14","incubating":"2022-03-10","graduated":"2025-02-10","category":"Provisioning","subcategory":"Security & Compliance","site":"https://in-toto.io","repository":"https://github.com/in-toto/in-toto","devStats":"https://intoto.devstats.cncf.io/"},\
{"name":"Inclavare Containers","level":"sandbox","accepted":"2021-09-14","category":"Runtime","subcategory":"Container Runtime","site":"https://github.com/inclavare-containers/","repository":"https://github.com/inclavare-containers/inclavare-containers","devStats":"https://inclavarecontainers.devstats.cncf.io/"},\
{"name":"Inspektor Gadget","level":"sandbox","accepted":"2023-03-07","category":"Observability and Analysis","subcategory":"Observability","site":"https://inspektor-gadget.io/","repository":"https://github.com/inspektor-gadget/inspektor-gadget","devStats":"https://inspektorgadget.devstats.cncf.io/"},\
{"name":"Interlink","level":"sandbox","accepted":"2025-03-04","category":"Runtime","subcategory":"Container Runtime","site":"https://interlink-project.dev","repository":"https://github.com/interlink-hq/interLink","devStats":"https://interlink.devstats.cncf.io/"},\
{"name":"Istio","level":"graduated","accepted":"2022-09-30","incubating":"2022-09-30","graduated":"2023-07-12","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://istio.io/","repository":"https://github.com/istio/istio","devStats":"https://istio.devstats.cncf.io/"},\
{"name":"Jaeger","level":"graduated","accepted":"2017-09-13","incubating":"2017-09-13","graduated":"2019-10-31","category":"Observability and Analysis","subcategory":"Observability","site":"https://www.jaegertracing.io/","repository":"https://github.com/jaegertracing/jaeger","devStats":"https://jaeger.devstats.cncf.io/"},\
{"name":"k0s","level":"sandbox","accepted":"2025-01-19","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://k0sproject.io/","repository":"https://github.com/k0sproject/k0s","devStats":"https://k0s.devstats.cncf.io/"},\
{"name":"k3s","level":"sandbox","accepted":"2020-08-19","category":"Platform","subcategory":"Certified Kubernetes - Distribution","site":"https://k3s.io","repository":"https://github.com/k3s-io/k3s","devStats":"https://k3s.devstats.cncf.io/"},\
{"name":"k8gb","level":"incubating","accepted":"2021-03-30","incubating":"2026-07-18","category":"Orchestration & Management","subcategory":"Coordination & Service Discovery","site":"https://www.k8gb.io","repository":"https://github.com/k8gb-io/k8gb","devStats":"https://k8gb.devstats.cncf.io/"},\
{"name":"K8sGPT","level":"sandbox","accepted":"2023-12-19","category":"Observability and Analysis","subcategory":"Observability","site":"https://www.k8sgpt.ai","repository":"https://github.com/k8sgpt-ai/k8sgpt","devStats":"https://k8sgpt.devstats.cncf.io/"},\
{"name":"K8up","level":"sandbox","accepted":"2021-11-16","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://www.k8up.io/","repository":"https://github.com/k8up-io/k8up","devStats":"https://k8up.devstats.cncf.io/"},\
{"name":"kagent","level":"sandbox","accepted":"2025-05-22","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kagent.dev/","repository":"https://github.com/kagent-dev/kagent","devStats":"https://kagent.devstats.cncf.io/"},\
{"name":"KAI Scheduler","level":"sandbox","accepted":"2025-12-21","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://github.com/kai-scheduler/KAI-Scheduler","repository":"https://github.com/kai-scheduler/KAI-Scheduler","devStats":"https://kaischeduler.devstats.cncf.io/"},\
{"name":"Kairos","level":"sandbox","accepted":"2024-04-13","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kairos.io","repository":"https://github.com/kairos-io/kairos","devStats":"https://kairos.devstats.cncf.io/"},\
{"name":"KAITO","level":"sandbox","accepted":"2024-10-17","category":"Inference","subcategory":"Framework","site":"https://kaito-project.netlify.app/","repository":"https://github.com/kaito-project/kaito","devStats":"https://kaito.devstats.cncf.io/"},\
{"name":"Kanister","level":"sandbox","accepted":"2023-09-20","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://kanister.io","repository":"https://github.com/kanisterio/kanister","devStats":"https://kanister.devstats.cncf.io/"},\
{"name":"Karmada","level":"incubating","accepted":"2021-09-14","incubating":"2023-12-12","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://karmada.io/","repository":"https://github.com/karmada-io/karmada","devStats":"https://karmada.devstats.cncf.io/"},\
{"name":"kbind","level":"sandbox","accepted":"2026-03-12","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kbind.dev/","repository":"https://github.com/kbind-dev/kbind","devStats":"https://kbind.devstats.cncf.io/"},\
{"name":"KCL","level":"sandbox","accepted":"2023-09-20","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kcl-lang.io/","repository":"https://github.com/kcl-lang/kcl","devStats":"https://kcl.devstats.cncf.io/"},\
{"name":"kcp","level":"sandbox","accepted":"2023-09-19","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kcp.io","repository":"https://github.com/kcp-dev/kcp","devStats":"https://kcp.devstats.cncf.io/"},\
{"name":"KEDA","level":"graduated","accepted":"2020-03-12","incubating":"2021-08-18","graduated":"2023-08-22","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://keda.sh/","repository":"https://github.com/kedacore/keda","devStats":"https://keda.devstats.cncf.io/"},\
{"name":"Kepler","level":"sandbox","accepted":"2023-05-17","category":"Observability and Analysis","subcategory":"Observability","site":"https://sustainable-computing.io/","repository":"https://github.com/sustainable-computing-io/kepler","devStats":"https://kepler.devstats.cncf.io/"},\
{"name":"Keptn","level":"archived","accepted":"2020-06-25","incubating":"2022-07-13","archived":"2025-09-03","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://www.keptn.sh","repository":"https://github.com/keptn/lifecycle-toolkit"},\
{"name":"Keycloak","level":"incubating","accepted":"2023-04-10","incubating":"2023-04-10","category":"Provisioning","subcategory":"Security & Compliance","site":"https://www.keycloak.org/","repository":"https://github.com/keycloak/keycloak","devStats":"https://keycloak.devstats.cncf.io/"},\
{"name":"Keylime","level":"sandbox","accepted":"2020-09-22","category":"Provisioning","subcategory":"Security & Compliance","site":"https://keylime.dev/","repository":"https://github.com/keylime/keylime","devStats":"https://keylime.devstats.cncf.io/"},\
{"name":"Kgateway","level":"sandbox","accepted":"2025-03-04","category":"Orchestration & Management","subcategory":"API Gateway","site":"https://kgateway.dev/","repository":"https://github.com/kgateway-dev/kgateway","devStats":"https://kgateway.devstats.cncf.io/"},\
{"name":"KitOps","level":"sandbox","accepted":"2025-03-04","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kitops.org/","repository":"https://github.com/kitops-ml/kitops","devStats":"https://kitops.devstats.cncf.io/"},\
{"name":"Kmesh","level":"sandbox","accepted":"2024-10-17","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://kmesh.net","repository":"https://github.com/kmesh-net/kmesh","devStats":"https://kmesh.devstats.cncf.io/"},\
{"name":"Knative","level":"graduated","accepted":"2022-03-02","incubating":"2022-03-02","graduated":"2025-09-11","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://knative.dev","repository":"https://github.com/knative/serving","devStats":"https://knative.devstats.cncf.io/"},\
{"name":"ko","level":"sandbox","accepted":"2022-12-14","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://ko.build/","repository":"https://github.com/ko-build/ko","devStats":"https://ko.devstats.cncf.io/"},\
{"name":"Konveyor","level":"sandbox","accepted":"2022-07-26","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://www.konveyor.io/","repository":"https://github.com/konveyor/operator","devStats":"https://konveyor.devstats.cncf.io/"},\
{"name":"Koordinator","level":"sandbox","accepted":"2024-04-16","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://koordinator.sh","repository":"https://github.com/koordinator-sh/koordinator","devStats":"https://koordinator.devstats.cncf.io/"},\
{"name":"kpt","level":"sandbox","accepted":"2023-06-30","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kpt.dev","repository":"https://github.com/kptdev/kpt","devStats":"https://kpt.devstats.cncf.io/"},\
{"name":"Krator","level":"archived","accepted":"2021-07-13","archived":"2024-01-31","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://docs.rs/crate/krator/latest","repository":"https://github.com/krator-rs/krator"},\
{"name":"Krkn","level":"sandbox","accepted":"2023-12-19","category":"Observability and Analysis","subcategory":"Chaos Engineering","site":"https://krkn-chaos.github.io/krkn","repository":"https://github.com/krkn-chaos/krkn","devStats":"https://krknchaos.devstats.cncf.io"},\
{"name":"Krustlet","level":"archived","accepted":"2021-07-13","archived":"2024-09-30","category":"Runtime","subcategory":"Container Runtime","site":"https://krustlet.dev","repository":"https://github.com/krustlet/krustlet"},\
{"name":"KServe","level":"incubating","accepted":"2025-09-29","incubating":"2025-09-29","category":"Inference","subcategory":"Framework","site":"https://kserve.github.io/website/","repository":"https://github.com/kserve/kserve","devStats":"https://kserve.devstats.cncf.io/"},\
{"name":"Kuadrant","level":"sandbox","accepted":"2024-06-19","category":"Orchestration & Management","subcategory":"API Gateway","site":"https://kuadrant.io","repository":"https://github.com/kuadrant/kuadrant-operator","devStats":"https://kuadrant.devstats.cncf.io/"},\
{"name":"Kuasar","level":"sandbox","accepted":"2023-12-19","category":"Runtime","subcategory":"Container Runtime","site":"https://kuasar.io/","repository":"https://github.com/kuasar-io/kuasar","devStats":"https://kuasar.devstats.cncf.io/"},\
{"name":"Kube-burner","level":"sandbox","accepted":"2023-12-18","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://kube-burner.github.io/kube-burner/","repository":"https://github.com/kube-burner/kube-burner","devStats":"https://kubeburner.devstats.cncf.io/"},\
{"name":"Kube-OVN","level":"sandbox","accepted":"2021-01-26","category":"Runtime","subcategory":"Cloud Native Network","site":"https://kube-ovn.io","repository":"https://github.com/kubeovn/kube-ovn","devStats":"https://kubeovn.devstats.cncf.io/"},\
{"name":"kube-rs","level":"sandbox","accepted":"2021-11-16","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kube.rs","repository":"https://github.com/kube-rs/kube","devStats":"https://kubers.devstats.cncf.io/"},\
{"name":"kube-vip","level":"sandbox","accepted":"2021-06-26","category":"Runtime","subcategory":"Cloud Native Network","site":"https://kube-vip.io","repository":"https://github.com/kube-vip/kube-vip","devStats":"https://kubevip.devstats.cncf.io/"},\
{"name":"Kubean","level":"sandbox","accepted":"2024-04-16","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kubean-io.github.io/kubean/","repository":"https://github.com/kubean-io/kubean","devStats":"https://kubean.devstats.cncf.io/"},\
{"name":"KubeArmor","level":"sandbox","accepted":"2021-11-16","category":"Provisioning","subcategory":"Security & Compliance","site":"https://kubearmor.io/","repository":"https://github.com/kubearmor/kubearmor","devStats":"https://kubearmor.devstats.cncf.io/"},\
{"name":"KubeClipper","level":"sandbox","accepted":"2023-06-30","category":"Platform","subcategory":"Certified Kubernetes - Installer","site":"https://www.kubeclipper.io/","repository":"https://github.com/kubeclipper/kubeclipper","devStats":"https://kubeclipper.devstats.cncf.io/"},\
{"name":"KubeDL","level":"archived","accepted":"2021-06-22","archived":"2025-03-25","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kubedl.io","repository":"https://github.com/kubedl-io/kubedl"},\
{"name":"KubeEdge","level":"graduated","accepted":"2019-03-18","incubating":"2020-09-16","graduated":"2024-09-11","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kubeedge.io/en/","repository":"https://github.com/kubeedge/kubeedge","devStats":"https://kubeedge.devstats.cncf.io/"},\
{"name":"KubeElasti","level":"sandbox","accepted":"2026-01-03","category":"Serverless","subcategory":"Installable Platform","site":"https://kubeelasti.dev","repository":"https://github.com/KubeElasti/KubeElasti","devStats":"https://kubeelasti.devstats.cncf.io/"},\
{"name":"KubeFleet","level":"sandbox","accepted":"2025-01-21","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kubefleet.dev/","repository":"https://github.com/kubefleet-dev/kubefleet","devStats":"https://kubefleet.devstats.cncf.io/"},\
{"name":"Kubeflow","level":"graduated","accepted":"2023-07-25","incubating":"2023-07-25","graduated":"2026-07-24","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kubeflow.org","repository":"https://github.com/kubeflow/kubeflow","devStats":"https://kubeflow.devstats.cncf.io/"},\
{"name":"Kuberhealthy","level":"sandbox","accepted":"2021-03-30","category":"Observability and Analysis","subcategory":"Observability","site":"https://github.com/kuberhealthy/kuberhealthy","repository":"https://github.com/kuberhealthy/kuberhealthy","devStats":"https://kuberhealthy.devstats.cncf.io/"},\
{"name":"Kubernetes","level":"graduated","accepted":"2016-03-10","incubating":"2016-03-10","graduated":"2018-03-06","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kubernetes.io/","repository":"https://github.com/kubernetes/kubernetes","devStats":"https://k8s.devstats.cncf.io/"},\
{"name":"Kubescape","level":"incubating","accepted":"2022-12-13","incubating":"2025-01-13","category":"Provisioning","subcategory":"Security & Compliance","site":"https://kubescape.io/","repository":"https://github.com/kubescape/kubescape","devStats":"https://kubescape.devstats.cncf.io/"},\
{"name":"KubeSlice","level":"sandbox","accepted":"2024-04-16","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kubeslice.io","repository":"https://github.com/kubeslice/kubeslice","devStats":"https://kubeslice.devstats.cncf.io/"},\
{"name":"KubeStellar","level":"sandbox","accepted":"2023-12-19","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kubestellar.io","repository":"https://github.com/kubestellar/kubestellar","devStats":"https://kubestellar.devstats.cncf.io/"},\
{"name":"KubeVela","level":"incubating","accepted":"2021-06-22","incubating":"2023-02-27","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://kubevela.io","repository":"https://github.com/kubevela/kubevela","devStats":"https://kubevela.devstats.cncf.io/"},\
{"name":"KubeVirt","level":"incubating","accepted":"2019-09-06","incubating":"2022-04-19","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://kubevirt.io/","repository":"https://github.com/kubevirt/kubevirt","devStats":"https://kubevirt.devstats.cncf.io/"},\
{"name":"Kubewarden","level":"sandbox","accepted":"2022-06-17","category":"Provisioning","subcategory":"Security & Compliance","site":"https://www.kubewarden.io","repository":"https://github.com/kubewarden/kubewarden-controller","devStats":"https://kubewarden.devstats.cncf.io/"},\
{"name":"KUDO","level":"sandbox","accepted":"2020-06-25","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://kudo.dev/","repository":"https://github.com/kudobuilder/kudo","devStats":"https://kudo.devstats.cncf.io/"},\
{"name":"Kuma","level":"sandbox","accepted":"2020-06-25","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://kuma.io","repository":"https://github.com/kumahq/kuma","devStats":"https://kuma.devstats.cncf.io/"},\
{"name":"Kured","level":"sandbox","accepted":"2022-09-14","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://kured.dev","repository":"https://github.com/kubereboot/kured","devStats":"https://kured.devstats.cncf.io/"},\
{"name":"KusionStack","level":"sandbox","accepted":"2024-09-12","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://kusionstack.io/","repository":"https://github.com/KusionStack/kusion","devStats":"https://kusionstack.devstats.cncf.io/"},\
{"name":"Kyverno","level":"graduated","accepted":"2020-11-10","incubating":"2022-07-13","graduated":"2026-03-16","category":"Provisioning","subcategory":"Security & Compliance","site":"https://kyverno.io/","repository":"https://github.com/kyverno/kyverno","devStats":"https://kyverno.devstats.cncf.io/"},\
{"name":"Lima","level":"incubating","accepted":"2022-09-14","incubating":"2025-10-14","category":"Runtime","subcategory":"Container Runtime","site":"https://github.com/lima-vm/lima","repository":"https://github.com/lima-vm/lima","devStats":"https://lima.devstats.cncf.io/"},\
{"name":"Linkerd","level":"graduated","accepted":"2017-01-23","incubating":"2018-04-06","graduated":"2021-07-28","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://linkerd.io/","repository":"https://github.com/linkerd/linkerd2","devStats":"https://linkerd.devstats.cncf.io/"},\
{"name":"Litmus","level":"incubating","accepted":"2020-06-25","incubating":"2022-01-11","category":"Observability and Analysis","subcategory":"Chaos Engineering","site":"https://litmuschaos.io/","repository":"https://github.com/litmuschaos/litmus","devStats":"https://litmuschaos.devstats.cncf.io/"},\
{"name":"llm-d","level":"sandbox","accepted":"2026-03-12","category":"Inference","subcategory":"Framework","site":"https://llm-d.ai/","repository":"https://github.com/llm-d/llm-d"},\
{"name":"Logging Operator (Kube Logging)","level":"sandbox","accepted":"2023-09-19","category":"Observability and Analysis","subcategory":"Observability","site":"https://kube-logging.dev/","repository":"https://github.com/kube-logging/logging-operator","devStats":"https://loggingoperator.devstats.cncf.io/"},\
{"name":"Longhorn","level":"incubating","accepted":"2019-10-11","incubating":"2021-11-04","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://longhorn.io/","repository":"https://github.com/longhorn/longhorn","devStats":"https://longhorn.devstats.cncf.io/"},\
{"name":"LoxiLB","level":"sandbox","accepted":"2024-08-30","category":"Orchestration & Management","subcategory":"Service Proxy","site":"https://loxilb.io","repository":"https://github.com/loxilb-io/loxilb","devStats":"https://loxilb.devstats.cncf.io/"},\
{"name":"Merbridge","level":"archived","accepted":"2022-12-14","archived":"2025-05-20","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://merbridge.io/","repository":"https://github.com/merbridge/merbridge"},\
{"name":"Meshery","level":"sandbox","accepted":"2021-06-22","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://meshery.io","repository":"https://github.com/meshery/meshery","devStats":"https://meshery.devstats.cncf.io/"},\
{"name":"metal3-io","level":"incubating","accepted":"2020-09-08","incubating":"2025-08-14","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://metal3.io/","repository":"https://github.com/metal3-io/baremetal-operator","devStats":"https://metal3.devstats.cncf.io/"},\
{"name":"MetalLB","level":"sandbox","accepted":"2021-09-14","category":"Orchestration & Management","subcategory":"Service Proxy","site":"https://metallb.universe.tf","repository":"https://github.com/metallb/metallb","devStats":"https://metallb.devstats.cncf.io/"},\
{"name":"Microcks","level":"incubating","accepted":"2023-06-22","incubating":"2026-05-03","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://microcks.io","repository":"https://github.com/microcks/microcks","devStats":"https://microcks.devstats.cncf.io/"},\
{"name":"ModelPack","level":"sandbox","accepted":"2025-05-13","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://github.com/modelpack/model-spec","repository":"https://github.com/modelpack/model-spec","devStats":"https://modelpack.devstats.cncf.io/"},\
{"name":"NATS","level":"incubating","accepted":"2018-03-15","incubating":"2018-03-15","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://nats.io/","repository":"https://github.com/nats-io/nats-server","devStats":"https://nats.devstats.cncf.io/"},\
{"name":"Network Service Mesh","level":"sandbox","accepted":"2019-04-11","category":"Runtime","subcategory":"Cloud Native Network","site":"https://networkservicemesh.io/","repository":"https://github.com/networkservicemesh/api","devStats":"https://networkservicemesh.devstats.cncf.io/"},\
{"name":"NMstate","level":"sandbox","accepted":"2026-03-12","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://nmstate.io/","repository":"https://github.com/nmstate/nmstate","devStats":"https://nmstate.devstats.cncf.io/"},\
{"name":"Nocalhost","level":"archived","accepted":"2021-11-16","archived":"2025-03-25","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://nocalhost.dev","repository":"https://github.com/nocalhost/nocalhost"},\
{"name":"Notary Project","level":"incubating","accepted":"2017-10-24","incubating":"2017-10-24","category":"Provisioning","subcategory":"Security & Compliance","site":"https://notaryproject.dev/","repository":"https://github.com/notaryproject/notation","devStats":"https://notary.devstats.cncf.io/"},\
{"name":"OAuth2 Proxy","level":"sandbox","accepted":"2025-10-02","category":"Provisioning","subcategory":"Security & Compliance","site":"https://oauth2-proxy.github.io/oauth2-proxy/","repository":"https://github.com/oauth2-proxy/oauth2-proxy","devStats":"https://oauth2proxy.devstats.cncf.io/"},\
{"name":"Open Cluster Management","level":"sandbox","accepted":"2021-11-09","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://open-cluster-management.io/","repository":"https://github.com/open-cluster-management-io/ocm","devStats":"https://openclustermanagement.devstats.cncf.io/"},\
{"name":"Open Policy Agent (OPA)","level":"graduated","accepted":"2018-03-29","incubating":"2019-04-02","graduated":"2021-01-29","category":"Provisioning","subcategory":"Security & Compliance","site":"https://www.openpolicyagent.org/","repository":"https://github.com/open-policy-agent/opa","devStats":"https://opa.devstats.cncf.io/"},\
{"name":"Open Policy Containers","level":"sandbox","accepted":"2022-12-13","category":"Provisioning","subcategory":"Security & Compliance","site":"https://openpolicycontainers.com","repository":"https://github.com/opcr-io/policy","devStats":"https://opcr.devstats.cncf.io/"},\
{"name":"Open Service Mesh","level":"archived","accepted":"2020-09-08","archived":"2023-06-30","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://openservicemesh.io/","repository":"https://github.com/openservicemesh/osm"},\
{"name":"OpenChoreo","level":"sandbox","accepted":"2026-01-06","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://openchoreo.dev","repository":"https://github.com/openchoreo/openchoreo","devStats":"https://openchoreo.devstats.cncf.io/"},\
{"name":"OpenCost","level":"incubating","accepted":"2022-06-17","incubating":"2024-10-25","category":"Observability and Analysis","subcategory":"Continuous Optimization","site":"https://www.opencost.io/","repository":"https://github.com/opencost/opencost","devStats":"https://opencost.devstats.cncf.io/"},\
{"name":"OpenEBS","level":"sandbox","accepted":"2024-10-10","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://www.openebs.io/","repository":"https://github.com/openebs/openebs","devStats":"https://openebs.devstats.cncf.io/"},\
{"name":"OpenELB","level":"archived","accepted":"2021-11-09","archived":"2025-05-22","category":"Orchestration & Management","subcategory":"Service Proxy","site":"https://openelb.github.io","repository":"https://github.com/openelb/openelb"},\
{"name":"OpenEverest","level":"sandbox","accepted":"2026-03-15","category":"App Definition and Development","subcategory":"Database","site":"https://openeverest.io/","repository":"https://github.com/openeverest/openeverest","devStats":"https://openeverest.devstats.cncf.io/"},\
{"name":"OpenFeature","level":"incubating","accepted":"2022-06-17","incubating":"2023-11-21","category":"Observability and Analysis","subcategory":"Feature Flagging","site":"https://openfeature.dev/","repository":"https://github.com/open-feature/spec","devStats":"https://openfeature.devstats.cncf.io/"},\
{"name":"OpenFGA","level":"incubating","accepted":"2022-09-14","incubating":"2025-10-28","category":"Provisioning","subcategory":"Security & Compliance","site":"https://openfga.dev","repository":"https://github.com/openfga/openfga","devStats":"https://openfga.devstats.cncf.io/"},\
{"name":"OpenFunction","level":"sandbox","accepted":"2022-04-26","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://openfunction.dev","repository":"https://github.com/OpenFunction/OpenFunction","devStats":"https://openfunction.devstats.cncf.io/"},\
{"name":"openGemini","level":"sandbox","accepted":"2024-07-09","category":"App Definition and Development","subcategory":"Database","site":"https://www.opengemini.org","repository":"https://github.com/openGemini/openGemini","devStats":"https://opengemini.devstats.cncf.io/"},\
{"name":"OpenGitOps","level":"sandbox","accepted":"2021-01-26","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://opengitops.dev/","repository":"https://github.com/open-gitops/project","devStats":"https://gitopswg.devstats.cncf.io/"},\
{"name":"OpenKruise","level":"incubating","accepted":"2020-11-10","incubating":"2023-03-02","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://openkruise.io/","repository":"https://github.com/openkruise/kruise","devStats":"https://openkruise.devstats.cncf.io/"},\
{"name":"OpenMetrics","level":"archived","accepted":"2018-08-10","incubating":"2022-02-03","archived":"2024-07-02","category":"Observability and Analysis","subcategory":"Observability","site":"https://openmetrics.io/","repository":"https://github.com/OpenObservability/OpenMetrics"},\
{"name":"OpenTelemetry","level":"graduated","accepted":"2019-05-07","incubating":"2021-08-26","graduated":"2026-05-11","category":"Observability and Analysis","subcategory":"Observability","site":"https://opentelemetry.io/","repository":"https://github.com/open-telemetry/community","devStats":"https://opentelemetry.devstats.cncf.io/"},\
{"name":"OpenTofu","level":"sandbox","accepted":"2025-04-23","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://opentofu.org/","repository":"https://github.com/opentofu/opentofu","devStats":"https://opentofu.devstats.cncf.io/"},\
{"name":"OpenTracing","level":"archived","accepted":"2016-10-11","incubating":"2016-10-11","archived":"2021-08-20","category":"Observability and Analysis","subcategory":"Observability","site":"https://opentracing.io/","repository":"https://github.com/opentracing/opentracing-go"},\
{"name":"OpenYurt","level":"incubating","accepted":"2020-09-08","incubating":"2025-01-10","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://openyurt.io/","repository":"https://github.com/openyurtio/openyurt","devStats":"https://openyurt.devstats.cncf.io/"},\
{"name":"Operator Framework","level":"incubating","accepted":"2020-07-09","incubating":"2020-07-09","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://operatorframework.io/","repository":"https://github.com/operator-framework/operator-sdk","devStats":"https://operatorframework.devstats.cncf.io/"},\
{"name":"ORAS","level":"sandbox","accepted":"2021-07-13","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://oras.land/","repository":"https://github.com/oras-project/oras","devStats":"https://oras.devstats.cncf.io/"},\
{"name":"OSCAL-COMPASS","level":"sandbox","accepted":"2024-06-21","category":"Provisioning","subcategory":"Security & Compliance","site":"https://oscal-compass.dev/","repository":"https://github.com/oscal-compass/compliance-trestle","devStats":"https://trestlegrc.devstats.cncf.io/"},\
{"name":"OVN-Kubernetes","level":"sandbox","accepted":"2024-10-17","category":"Runtime","subcategory":"Cloud Native Network","site":"https://ovn-kubernetes.io/","repository":"https://github.com/ovn-kubernetes/ovn-kubernetes","devStats":"https://ovnkubernetes.devstats.cncf.io/"},\
{"name":"Oxia","level":"sandbox","accepted":"2025-10-06","category":"Orchestration & Management","subcategory":"Coordination & Service Discovery","site":"https://oxia-db.github.io","repository":"https://github.com/oxia-db/oxia","devStats":"https://oxia.devstats.cncf.io/"},\
{"name":"Paralus","level":"sandbox","accepted":"2022-12-14","category":"Provisioning","subcategory":"Security & Compliance","site":"https://www.paralus.io/","repository":"https://github.com/paralus/paralus","devStats":"https://paralus.devstats.cncf.io/"},\
{"name":"Parsec","level":"sandbox","accepted":"2020-06-25","category":"Provisioning","subcategory":"Security & Compliance","site":"https://parsec.community/","repository":"https://github.com/parallaxsecond/parsec","devStats":"https://parsec.devstats.cncf.io/"},\
{"name":"Perses","level":"sandbox","accepted":"2024-08-29","category":"Observability and Analysis","subcategory":"Observability","site":"https://perses.dev","repository":"https://github.com/perses/perses","devStats":"https://perses.devstats.cncf.io/"},\
{"name":"PipeCD","level":"sandbox","accepted":"2023-05-17","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://pipecd.dev/","repository":"https://github.com/pipe-cd/pipecd","devStats":"https://pipecd.devstats.cncf.io/"},\
{"name":"Piraeus Datastore","level":"sandbox","accepted":"2021-01-26","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://piraeus.io/","repository":"https://github.com/piraeusdatastore/piraeus-operator","devStats":"https://piraeus.devstats.cncf.io/"},\
{"name":"Pixie","level":"sandbox","accepted":"2021-06-22","category":"Observability and Analysis","subcategory":"Observability","site":"https://px.dev/","repository":"https://github.com/pixie-io/pixie","devStats":"https://pixie.devstats.cncf.io/"},\
{"name":"Podman Container Tools","level":"sandbox","accepted":"2025-01-21","category":"Runtime","subcategory":"Container Runtime","site":"https://podman.io/","repository":"https://github.com/podman-container-tools/podman","devStats":"https://podmancontainertools.devstats.cncf.io/"},\
{"name":"Podman Desktop","level":"sandbox","accepted":"2025-01-21","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://podman-desktop.io/","repository":"https://github.com/podman-desktop/podman-desktop","devStats":"https://podmandesktop.devstats.cncf.io/"},\
{"name":"Porter","level":"sandbox","accepted":"2020-09-08","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://porter.sh/","repository":"https://github.com/getporter/porter","devStats":"https://porter.devstats.cncf.io/"},\
{"name":"Pravega","level":"archived","accepted":"2020-11-10","archived":"2025-09-23","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://cncf.pravega.io","repository":"https://github.com/pravega/pravega"},\
{"name":"Prometheus","level":"graduated","accepted":"2016-05-09","incubating":"2016-05-09","graduated":"2018-08-09","category":"Observability and Analysis","subcategory":"Observability","site":"https://prometheus.io/","repository":"https://github.com/prometheus/prometheus","devStats":"https://prometheus.devstats.cncf.io/"},\
{"name":"Radius","level":"sandbox","accepted":"2024-04-16","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://radapp.io/","repository":"https://github.com/radius-project/radius","devStats":"https://radius.devstats.cncf.io/"},\
{"name":"Ratify","level":"sandbox","accepted":"2024-08-30","category":"Provisioning","subcategory":"Security & Compliance","site":"https://ratify.dev/","repository":"https://github.com/ratify-project/ratify","devStats":"https://ratify.devstats.cncf.io/"},\
{"name":"rkt","level":"archived","accepted":"2017-03-29","archived":"2019-08-16","category":"Runtime","subcategory":"Container Runtime","site":"https://github.com/rkt/rkt","repository":"https://github.com/rkt/rkt"},\
{"name":"Rook","level":"graduated","accepted":"2018-01-29","incubating":"2018-09-25","graduated":"2020-10-07","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://rook.io/","repository":"https://github.com/rook/rook","devStats":"https://rook.devstats.cncf.io/"},\
{"name":"Runme Notebooks","level":"sandbox","accepted":"2025-01-21","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://runme.dev/","repository":"https://github.com/runmedev/runme","devStats":"https://runmenotebooks.devstats.cncf.io/"},\
{"name":"SchemaHero","level":"sandbox","accepted":"2020-11-10","category":"App Definition and Development","subcategory":"Database","site":"https://schemahero.io","repository":"https://github.com/schemahero/schemahero","devStats":"https://schemahero.devstats.cncf.io/"},\
{"name":"Score","level":"sandbox","accepted":"2024-07-08","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://score.dev/","repository":"https://github.com/score-spec/spec","devStats":"https://score.devstats.cncf.io/"},\
{"name":"sealer","level":"archived","accepted":"2022-04-26","archived":"2025-05-20","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"http://sealer.cool/","repository":"https://github.com/sealerio/sealer"},\
{"name":"Sermant","level":"sandbox","accepted":"2024-10-09","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://sermant.io/","repository":"https://github.com/sermant-io/Sermant","devStats":"https://sermant.devstats.cncf.io/"},\
{"name":"Serverless Devs","level":"sandbox","accepted":"2022-09-14","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://www.serverless-devs.com/","repository":"https://github.com/serverless-devs/serverless-devs","devStats":"https://serverlessdevs.devstats.cncf.io/"},\
{"name":"Serverless Workflow","level":"sandbox","accepted":"2020-07-14","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://serverlessworkflow.io","repository":"https://github.com/serverlessworkflow/specification","devStats":"https://serverlessworkflow.devstats.cncf.io/"},\
{"name":"Service Mesh Interface (SMI)","level":"archived","accepted":"2020-03-19","archived":"2023-09-25","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://smi-spec.io","repository":"https://github.com/servicemeshinterface/smi-spec"},\
{"name":"Service Mesh Performance","level":"archived","accepted":"2021-06-22","archived":"2025-09-16","category":"Orchestration & Management","subcategory":"Service Mesh","site":"https://smp-spec.io/","repository":"https://github.com/service-mesh-performance/service-mesh-performance"},\
{"name":"Shipwright","level":"sandbox","accepted":"2024-08-19","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://shipwright.io","repository":"https://github.com/shipwright-io/build","devStats":"https://shipwrightcncf.devstats.cncf.io/"},\
{"name":"Skooner","level":"archived","accepted":"2021-01-26","archived":"2024-10-24","category":"Observability and Analysis","subcategory":"Observability","site":"https://skooner.io/","repository":"https://github.com/skooner-k8s/skooner"},\
{"name":"SlimFaaS","level":"sandbox","accepted":"2025-01-21","category":"Serverless","subcategory":"Installable Platform","site":"https://github.com/SlimPlanet/SlimFaas","repository":"https://github.com/SlimPlanet/SlimFaas","devStats":"https://slimfaas.devstats.cncf.io/"},\
{"name":"SlimToolkit","level":"sandbox","accepted":"2023-05-17","category":"Provisioning","subcategory":"Security & Compliance","site":"https://slimtoolkit.org/","repository":"https://github.com/slimtoolkit/slim","devStats":"https://slimtoolkit.devstats.cncf.io/"},\
{"name":"SOPS","level":"sandbox","accepted":"2023-05-17","category":"Provisioning","subcategory":"Security & Compliance","site":"https://github.com/getsops","repository":"https://github.com/getsops/sops","devStats":"https://sops.devstats.cncf.io/"},\
{"name":"Spiderpool","level":"sandbox","accepted":"2023-12-19","category":"Runtime","subcategory":"Cloud Native Network","site":"https://spidernet-io.github.io/spiderpool/","repository":"https://github.com/spidernet-io/spiderpool","devStats":"https://spiderpool.devstats.cncf.io/"},\
{"name":"SPIFFE","level":"graduated","accepted":"2018-03-29","incubating":"2020-06-22","graduated":"2022-08-23","category":"Provisioning","subcategory":"Key Management","site":"https://spiffe.io/","repository":"https://github.com/spiffe/spiffe","devStats":"https://spiffe.devstats.cncf.io/"},\
{"name":"Spin","level":"sandbox","accepted":"2025-01-21","category":"Wasm","subcategory":"Application Frameworks","site":"https://spinframework.dev","repository":"https://github.com/spinframework/spin","devStats":"https://spin.devstats.cncf.io/"},\
{"name":"SpinKube","level":"sandbox","accepted":"2025-01-21","category":"Wasm","subcategory":"Orchestration & Management","site":"https://www.spinkube.dev/","repository":"https://github.com/spinframework/spin-operator","devStats":"https://spinkube.devstats.cncf.io/"},\
{"name":"SPIRE","level":"graduated","accepted":"2018-03-29","incubating":"2020-06-22","graduated":"2022-08-22","category":"Provisioning","subcategory":"Key Management","site":"https://spiffe.io/spire/","repository":"https://github.com/spiffe/spire","devStats":"https://spire.devstats.cncf.io/"},\
{"name":"Stacker","level":"sandbox","accepted":"2024-06-19","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://stackerbuild.io","repository":"https://github.com/project-stacker/stacker","devStats":"https://stacker.devstats.cncf.io/"},\
{"name":"Strimzi","level":"incubating","accepted":"2019-08-28","incubating":"2024-02-08","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://strimzi.io/","repository":"https://github.com/strimzi/strimzi-kafka-operator","devStats":"https://strimzi.devstats.cncf.io/"},\
{"name":"Submariner","level":"sandbox","accepted":"2021-04-28","category":"Runtime","subcategory":"Cloud Native Network","site":"https://submariner.io","repository":"https://github.com/submariner-io/submariner","devStats":"https://submariner.devstats.cncf.io/"},\
{"name":"SuperEdge","level":"archived","accepted":"2021-09-14","archived":"2025-03-25","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://superedge.io/","repository":"https://github.com/superedge/superedge"},\
{"name":"Tekton","level":"incubating","accepted":"2026-03-13","incubating":"2026-03-13","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://tekton.dev","repository":"https://github.com/tektoncd/pipeline","devStats":"https://tekton.devstats.cncf.io/"},\
{"name":"Telepresence","level":"sandbox","accepted":"2018-05-15","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://www.telepresence.io/","repository":"https://github.com/telepresenceio/telepresence","devStats":"https://telepresence.devstats.cncf.io/"},\
{"name":"Teller","level":"archived","accepted":"2022-04-26","archived":"2025-05-20","category":"Provisioning","subcategory":"Key Management","site":"https://tlr.dev","repository":"https://github.com/tellerops/teller"},\
{"name":"Thanos","level":"incubating","accepted":"2019-07-14","incubating":"2020-08-19","category":"Observability and Analysis","subcategory":"Observability","site":"https://thanos.io/","repository":"https://github.com/thanos-io/thanos","devStats":"https://thanos.devstats.cncf.io/"},\
{"name":"The Update Framework (TUF)","level":"graduated","accepted":"2017-10-24","incubating":"2017-10-24","graduated":"2019-12-18","category":"Provisioning","subcategory":"Security & Compliance","site":"https://theupdateframework.github.io/","repository":"https://github.com/theupdateframework/python-tuf","devStats":"https://tuf.devstats.cncf.io/"},\
{"name":"TiKV","level":"graduated","accepted":"2018-08-28","incubating":"2018-08-28","graduated":"2020-09-02","category":"App Definition and Development","subcategory":"Database","site":"https://tikv.org","repository":"https://github.com/tikv/tikv","devStats":"https://tikv.devstats.cncf.io/"},\
{"name":"Tinkerbell","level":"sandbox","accepted":"2020-11-10","category":"Provisioning","subcategory":"Automation & Configuration","site":"https://tinkerbell.org/","repository":"https://github.com/tinkerbell/tinkerbell","devStats":"https://tinkerbell.devstats.cncf.io/"},\
{"name":"Tokenetes","level":"sandbox","accepted":"2025-01-21","category":"Provisioning","subcategory":"Security & Compliance","site":"https://tokenetes.io/","repository":"https://github.com/tokenetes/tokenetes","devStats":"https://tratteria.devstats.cncf.io/"},\
{"name":"Tremor","level":"sandbox","accepted":"2020-09-08","category":"App Definition and Development","subcategory":"Streaming & Messaging","site":"https://www.tremor.rs/","repository":"https://github.com/tremor-rs/tremor-runtime","devStats":"https://tremor.devstats.cncf.io/"},\
{"name":"Trickster","level":"sandbox","accepted":"2021-03-30","category":"Observability and Analysis","subcategory":"Observability","site":"https://trickstercache.org","repository":"https://github.com/trickstercache/trickster","devStats":"https://trickster.devstats.cncf.io/"},\
{"name":"urunc","level":"sandbox","accepted":"2025-05-22","category":"Runtime","subcategory":"Container Runtime","site":"https://urunc.io/","repository":"https://github.com/urunc-dev/urunc","devStats":"https://urunc.devstats.cncf.io/"},\
{"name":"Velero","level":"sandbox","accepted":"2026-03-11","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://velero.io","repository":"https://github.com/velero-io/velero","devStats":"https://velero.devstats.cncf.io/"},\
{"name":"Vineyard","level":"archived","accepted":"2021-04-28","archived":"2026-07-10","category":"Runtime","subcategory":"Cloud Native Storage","site":"https://v6d.io","repository":"https://github.com/v6d-io/v6d","devStats":"https://vineyard.devstats.cncf.io/"},\
{"name":"Virtual Kubelet","level":"sandbox","accepted":"2018-12-04","category":"Runtime","subcategory":"Container Runtime","site":"https://virtual-kubelet.io/","repository":"https://github.com/virtual-kubelet/virtual-kubelet","devStats":"https://virtualkubelet.devstats.cncf.io/"},\
{"name":"Visual Studio Code Kubernetes Tools","level":"sandbox","accepted":"2021-11-09","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://marketplace.visualstudio.com/items?itemName=ms-kubernetes-tools.vscode-kubernetes-tools","repository":"https://github.com/vscode-kubernetes-tools/vscode-kubernetes-tools","devStats":"https://vscodek8stools.devstats.cncf.io/"},\
{"name":"Vitess","level":"graduated","accepted":"2018-02-05","incubating":"2018-02-05","graduated":"2019-11-05","category":"App Definition and Development","subcategory":"Database","site":"https://vitess.io/","repository":"https://github.com/vitessio/vitess","devStats":"https://vitess.devstats.cncf.io/"},\
{"name":"Volcano","level":"incubating","accepted":"2020-04-09","incubating":"2022-03-21","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://volcano.sh/","repository":"https://github.com/volcano-sh/volcano","devStats":"https://volcano.devstats.cncf.io/"},\
{"name":"wasmCloud","level":"incubating","accepted":"2021-07-13","incubating":"2024-11-08","category":"Orchestration & Management","subcategory":"Scheduling & Orchestration","site":"https://wasmcloud.com","repository":"https://github.com/wasmCloud/wasmCloud","devStats":"https://wasmcloud.devstats.cncf.io/"},\
{"name":"WasmEdge Runtime","level":"sandbox","accepted":"2021-04-28","category":"Runtime","subcategory":"Container Runtime","site":"https://wasmedge.org/","repository":"https://github.com/WasmEdge/WasmEdge","devStats":"https://wasmedge.devstats.cncf.io/"},\
{"name":"werf","level":"sandbox","accepted":"2022-12-13","category":"App Definition and Development","subcategory":"Continuous Integration & Delivery","site":"https://werf.io/","repository":"https://github.com/werf/werf","devStats":"https://werf.devstats.cncf.io/"},\
{"name":"Xline","level":"archived","accepted":"2023-06-30","archived":"2025-09-19","category":"Orchestration & Management","subcategory":"Coordination & Service Discovery","site":"https://www.xline.cloud","repository":"https://github.com/xline-kv/Xline"},\
{"name":"xRegistry","level":"sandbox","accepted":"2025-06-05","category":"App Definition and Development","subcategory":"Application Definition & Image Build","site":"https://xregistry.io","repository":"https://github.com/xregistry/server","devStats":"https://xregistry.devstats.cncf.io/"},\
{"name":"youki","level":"sandbox","accepted":"2024-10-17","category":"Runtime","subcategory":"Container Runtime","site":"https://youki-dev.github.io/youki/","repository":"https://github.com/youki-dev/youki","devStats":"https://youki.devstats.cncf.io/"},\
{"name":"zot","level":"sandbox","accepted":"2022-12-13","category":"Provisioning","subcategory":"Container Registry","site":"https://zotregistry.dev/","repository":"https://github.com/project-zot/zot","devStats":"https://zot.devstats.cncf.io/"}\
],\
"names":{"coined":["Aeraki","Agones","Akri","Alertmanager","Antrea","Apicurio","Apicurio Registry","Archivista","Argo CD","Argo Events","Argo Rollouts","Argo Workflows","Artifact Hub","Athenz","Bank-Vaults","bootc","bpfd","bpfman","Buildah","CDK for Kubernetes","cert manager","cert-manager","Chaos Mesh","Chaosblade","Cilium","Cloud Custodian","Cloud Native Buildpack","Cloud Native Buildpacks","Clusternet","Clusterpedia","compliance-trestle","composefs","containerd","Cozystack","Crossplane","Curiefense","Curvine","Dalec","Dapr","Devfile","Drasi","Easegress","Emissary Ingress","Emissary-Ingress","etcd","external-dns","external-secrets","falcoctl","Falcosidekick","flagd","Flatcar","Flatcar Container Linux","Fluent Bit","Fluentd","Higress","imgpkg","in-toto","Inclavare","ingress-nginx","Inspektor Gadget","Istio","Jaeger","kagent","KAITO","Kanister","kapp","Karmada","Karpenter","Katib","kbind","kbld","kcp","KEDA","Keptn","Keycloak","Keylime","Kgateway","Kmesh","Knative","Kompose","Konveyor","kpt","Krator","Krkn","Krustlet","Kthena","Kuadrant","Kuasar","kube-bind","Kube-burner","kube-rs","kube-state-metrics","kube-vip","Kubean","Kubebuilder","Kubeflow","Kuberhealthy","Kubernetes","Kubescape","Kubespray","Kubewarden","Kueue","Kured","Kusion","Kustomize","Kyverno","Linkerd","Litmus Chaos","llm-d","Mayastor","Merbridge","Meshery","Metal Kubed","metrics-server","Microcks","minikube","nerdctl","Nocalhost","OPA","Open Policy Agent","Open Telemetry","OVN Kubernetes","OVN-Kubernetes","Oxia","Paralus","Podman","Podman Desktop","Pravega","Prometheus","rkt","Runme","runwasi","Sermant","Skooner","Skopeo","Spiderpool","SPIFFE","Strimzi","Tekton","Thanos","Tokenetes","Tratteria","urunc","Velero","vendir","Virtual Kubelet","Vitess","Volcano Kthena","werf","Xline","youki","ytt"],"projects":{\
"Aeraki Mesh":{"aliases":["Aeraki"]},\
"Apicurio Registry":{"aliases":["Apicurio"]},\
"Argo":{"counts":"exact","never":["ai","tunnel"],"aliases":["Argo CD","ArgoCD"],"subprojects":["Argo Workflows","Argo Events","Argo Rollouts"]},\
"Armada":{"counts":"telling","near":["batch","jobs","scheduler","scheduling"]},\
"Artifact Hub":{"aliases":["ArtifactHub"]},\
"Atlantis":{"counts":"proper-noun","near":["terraform","opentofu","iac"],"never":["hotel","resort","casino","dubai","bahamas","shuttle","lost"]},\
"Backstage":{"counts":"proper-noun","after":["plugin","plugins","catalog","portal","portals","template","templates","instance","instances","adopters"],"near":["portal","portals","catalog","plugin","plugins","spotify","idp","developer","developers","platform","platforms"],"never":["pass","passes","exit","exits","entrance","area","tour","tours","crew","door","doors","access","photo","photos","lounge","went"]},\
"bpfman":{"former":[{"name":"bpfd","until":"2023"}]},\
"Brigade":{"counts":"telling","near":["deis","javascript","events","scripting","scripts","pipelines"],"never":["fire"]},\
"Buildpacks":{"official":"Cloud Native Buildpacks","counts":"exact","never":["heroku","paketo"],"aliases":["Cloud Native Buildpack"]},\
"Cadence Workflow":{"aliases":[{"name":"Cadence","counts":"telling","near":["workflow","workflows","temporal","uber","orchestration"]},"Uber Cadence"]},\
"Capsule":{"counts":"proper-noun","near":["tenant","tenants","tenancy","namespaces","clastix"],"never":["time","hotel","wardrobe","space"]},\
"Carina":{"counts":"telling","near":["storage","volume","volumes","disk","disks","csi"]},\
"Cartography":{"counts":"telling","near":["graph","assets","lyft","neo4j","security"]},\
"Carvel":{"counts":"proper-noun","near":["ytt","kapp","vmware","tanzu"],"never":["ice"],"former":[{"name":"k14s","until":"2020"}],"subprojects":["ytt","kapp","kbld","imgpkg","vendir"]},\
"CDK for Kubernetes (CDK8s)":{"official":"cdk8s"},\
"Cedar":{"counts":"telling","near":["policy","policies","authorization","permissions","opa","rego"],"never":["rapids","city","park","point","tree","trees","street"]},\
"cert-manager":{"aliases":["cert manager"]},\
"Chaos Mesh":{"aliases":["ChaosMesh"]},\
"Chaosblade":{"official":"ChaosBlade"},\
"Cilium":{"subprojects":[{"name":"Hubble","counts":"telling","near":["cilium","ebpf","flows","flow","tetragon","isovalent"],"never":["telescope","nasa"]},{"name":"Tetragon","counts":"exact"}]},\
"Cloud Custodian":{"aliases":["c7n"]},\
"CloudEvents":{"aliases":[{"name":"Cloud Events","counts":"proper-noun","near":["spec","specification","knative","eventing","serverless"],"never":["team","calendar"]}]},\
"CloudNativePG":{"aliases":["CNPG"]},\
"Confidential Containers":{"aliases":[{"name":"CoCo","counts":"exact"}]},\
"Connect RPC":{"counts":"exact","aliases":["ConnectRPC"]},\
"Container Network Interface (CNI)":{"never":["a","any","each"],"aliases":[{"name":"CNI","counts":"proper-noun","after":["spec","specification","specifications"],"near":["specification","spec"],"never":["plugin","plugins","provider","providers","implementation","implementations","solution","solutions","chaining","layer","daemonset","option","options","choice","vendor","vendors","other","own","default","secondary","primary"]}]},\
"containerd":{"subprojects":["nerdctl","runwasi"]},\
"Contour":{"counts":"proper-noun","near":["ingress","envoy","heptio","gateway"],"never":["line","lines","map","maps","drawing"]},\
"Copa":{"counts":"telling","near":["patch","patches","patching","vulnerabilities","images","image","trivy"],"never":["america","airlines","mundial","libertadores"],"aliases":[{"name":"Copacetic","counts":"proper-noun"}]},\
"Cortex":{"counts":"proper-noun","near":["metrics","prometheus","thanos","mimir","weaveworks","grafana"],"never":["arm","a53","a72","a76","m0","m3","m4","m7","xdr","xsoar","prefrontal","visual","cerebral","snowflake"]},\
"CRI-O":{"aliases":[{"name":"CRIO","counts":"folded"}]},\
"CubeFS":{"former":[{"name":"ChubaoFS","until":"2021"}]},\
"Curve":{"counts":"telling","near":["storage","ceph","netease"],"never":["learning","bell","cost","adoption","hype","growth"]},\
"Dex":{"counts":"telling","near":["oidc","openid","oauth","identity","saml","ldap","login","logins","sso","auth","authentication","keycloak","connector","connectors"]},\
"Distribution":{"counts":"telling","after":["registry"],"near":["registry","registries"],"never":["oci","spec","specification","linux","kubernetes","of"],"former":[{"name":"Docker Distribution","until":"2021"}]},\
"Dragonfly":{"counts":"proper-noun","near":["p2p","image","images","peer","nydus"],"never":["db"],"subprojects":[{"name":"Nydus","counts":"exact"}]},\
"Emissary-Ingress":{"aliases":["Emissary Ingress",{"name":"Emissary","counts":"proper-noun","near":["ingress","gateway","envoy","ambassador"]}],"former":[{"name":"Ambassador API gateway","counts":"folded","until":"2021-04"}]},\
"Envoy":{"counts":"exact","after":["proxy","proxies","sidecar","sidecars","xds"],"never":["special","peace","climate","trade","presidential","diplomatic","un"]},\
"Eraser":{"counts":"telling","near":["images","image","vulnerable","nodes"]},\
"external-secrets":{"official":"External Secrets Operator","aliases":["External Secrets",{"name":"ESO","counts":"telling","near":["secrets","secret"]}]},\
"Falco":{"counts":"exact","after":["rule","rules"],"subprojects":["Falcosidekick","falcoctl","Falco Talon"]},\
"Flatcar Container Linux":{"aliases":["Flatcar"]},\
"Fluentd":{"subprojects":["Fluent Bit","FluentBit"]},\
"Fluid":{"counts":"proper-noun","near":["dataset","datasets","cache","caching","alluxio"],"never":["dynamics","design","layout"]},\
"Flux":{"counts":"exact","after":["bootstrap","kustomization","kustomizations"],"never":["capacitor","luminous","magnetic"],"aliases":["Flux CD","FluxCD","Flux2"],"former":[{"name":"Weave Flux","until":"2019"}],"subprojects":[{"name":"Flagger","counts":"exact"},"GitOps Toolkit"]},\
"Fonio":{"counts":"telling"},\
"HAMi":{"counts":"exact","former":["k8s-vGPU-scheduler"]},\
"Harbor":{"counts":"proper-noun","after":["registry","registries"],"near":["registry","registries","image","images","artifact","artifacts","vulnerability","scanning"],"never":["cruise","cruises","boat","boats","tour","tours","view","views","front","freight","street","drive","island","pearl","boston","sydney","safe","party","hotel"]},\
"Headlamp":{"counts":"proper-noun","near":["ui","dashboard","kinvolk"]},\
"Helm":{"counts":"exact","after":["chart","charts","repo","repos","release","releases","install","upgrade","template","templates","values","plugin","plugins"],"never":["levon"],"subprojects":["ChartMuseum"]},\
"Hexa":{"counts":"telling","near":["policy","policies","idql"]},\
"Hyperlight":{"counts":"exact"},\
"in-toto":{"subprojects":["Archivista"]},\
"Inclavare Containers":{"aliases":["Inclavare"]},\
"Interlink":{"counts":"telling","near":["kubelet","slurm","hpc"]},\
"k3s":{"official":"K3s"},\
"Kairos":{"counts":"proper-noun","near":["edge","immutable","os","linux"],"former":[{"name":"c3os","until":"2022"}]},\
"kbind":{"aliases":["kube-bind"]},\
"KEDA":{"aliases":[{"name":"Kubernetes Event-driven Autoscaling","counts":"folded"}]},\
"Kepler":{"counts":"telling","near":["energy","power","consumption","carbon","sustainability","watts"],"never":["telescope","johannes","space"]},\
"Kgateway":{"official":"kgateway"},\
"ko":{"counts":"telling","after":["build","publish","resolve"],"near":["images","image","dockerfile","containers","container","distroless"]},\
"Koordinator":{"counts":"exact"},\
"KServe":{"former":[{"name":"KFServing","until":"2021-09"}]},\
"KubeElasti":{"aliases":[{"name":"Elasti","counts":"exact"}]},\
"Kubeflow":{"subprojects":["Katib"]},\
"Kubernetes":{"aliases":["k8s",{"name":"Kube","counts":"exact","never":["apiserver","bench","bind","burner","controller","cuddle","dns","fleet","logging","ovn","prometheus","proxy","router","rs","scheduler","state","vip"]}],"subprojects":[{"name":"Cluster API","counts":"exact"},{"name":"Gateway API","counts":"exact","never":["amazon","aws","azure","spring","kong"]},{"name":"Kubernetes Cluster API","counts":"exact"},"ExternalDNS","external-dns","External DNS","ingress-nginx",{"name":"Ingress NGINX","counts":"folded"},"Karpenter","Kompose","kOps","kube-state-metrics","Kubebuilder","Kubespray","Kueue","Kustomize","KWOK","metrics-server","minikube","Node Feature Discovery"]},\
"KUDO":{"aliases":["Kubernetes Universal Declarative Operator"]},\
"Kuma":{"counts":"telling","near":["mesh","meshes","kong","konghq","envoy","istio","linkerd","zone","zones"]},\
"Kured":{"aliases":["Kubernetes Reboot Daemon"]},\
"KusionStack":{"aliases":["Kusion"]},\
"Lima":{"counts":"telling","near":["containerd","macos","vm","vms","colima","nerdctl"],"never":["peru"]},\
"Linkerd":{"aliases":["Linkerd2"]},\
"Litmus":{"counts":"proper-noun","near":["chaos","experiments"],"never":["test","tests","paper"],"aliases":["LitmusChaos","Litmus Chaos"]},\
"Logging Operator (Kube Logging)":{"former":["Banzai Cloud Logging Operator"]},\
"Longhorn":{"counts":"proper-noun","near":["storage","rancher","volume","volumes","suse"],"never":["steakhouse","texas","cattle","hat","hats","windows"]},\
"metal3-io":{"official":"Metal3","aliases":["Metal\\u00b3","metal3.io","Metal Kubed"]},\
"NATS":{"after":["server","servers","jetstream","streaming"]},\
"Network Service Mesh":{"aliases":["NSM"]},\
"Notary Project":{"aliases":[{"name":"Notary","counts":"proper-noun","near":["sign","signs","signing","signed","signatures","tuf","images","docker","cosign"],"never":["public"]}],"subprojects":[{"name":"Notation","counts":"telling","near":["notary","cosign","sigstore","ratify","signing","signature","signatures"]}]},\
"Open Cluster Management":{"aliases":[{"name":"OCM","counts":"telling","near":["cluster","clusters","multicluster","fleet","hub"]}]},\
"Open Policy Agent (OPA)":{"subprojects":["OPA Gatekeeper",{"name":"Gatekeeper","counts":"proper-noun","after":["constraint","constraints"],"near":["opa","rego","policy","policies","constraint","constraints","admission","kyverno"]},{"name":"Conftest","counts":"exact"}]},\
"Open Policy Containers":{"aliases":["OPCR"]},\
"Open Service Mesh":{"aliases":[{"name":"OSM","counts":"telling","near":["mesh","smi","envoy"]}]},\
"OpenEBS":{"aliases":["Open EBS"],"subprojects":["Mayastor"]},\
"OpenEverest":{"former":["Percona Everest"]},\
"OpenFeature":{"subprojects":["flagd"]},\
"OpenFGA":{"aliases":["Open FGA"]},\
"OpenGitOps":{"aliases":["Open GitOps"]},\
"OpenKruise":{"aliases":[{"name":"Kruise","counts":"exact"}]},\
"OpenMetrics":{"aliases":["Open Metrics"]},\
"OpenTelemetry":{"aliases":["OTel","Open Telemetry"]},\
"OpenTofu":{"aliases":["Open Tofu"],"former":[{"name":"OpenTF","until":"2023-09"}]},\
"OpenTracing":{"aliases":["Open Tracing"]},\
"Operator Framework":{"subprojects":["Operator SDK","Operator Lifecycle Manager","OLM"]},\
"ORAS":{"aliases":["OCI Registry As Storage"]},\
"OSCAL-COMPASS":{"official":"OSCAL Compass","subprojects":["compliance-trestle"]},\
"OVN-Kubernetes":{"aliases":["OVN Kubernetes"]},\
"Parsec":{"counts":"telling","near":["hardware","tpm","hsm","key","keys"]},\
"Perses":{"counts":"proper-noun","near":["dashboard","dashboards","grafana","prometheus"]},\
"Piraeus Datastore":{"aliases":[{"name":"Piraeus","counts":"telling","near":["storage","drbd","linstor","linbit","volume","volumes"],"never":["greece","port"]}]},\
"Pixie":{"counts":"telling","near":["ebpf","observability","telemetry","tracing","instrumentation","instrumented","relic","pxl"],"never":["dust"]},\
"Podman Container Tools":{"official":"Podman","subprojects":["Buildah","Skopeo"]},\
"Porter":{"counts":"telling","near":["cnab","bundle","bundles","mixin","mixins"]},\
"Prometheus":{"never":["titan","bound","unbound","myth"],"subprojects":["Alertmanager"]},\
"Radius":{"counts":"telling","near":["recipes","recipe","dapr","bicep","drasi","application","applications"],"never":["mile","miles","km","blast","meter","server"]},\
"Ratify":{"counts":"telling","near":["signature","signatures","verification","notation","gatekeeper"]},\
"Rook":{"counts":"proper-noun","after":["ceph"],"near":["ceph","storage"],"never":["pawn","bishop","rookie"]},\
"Runme Notebooks":{"official":"Runme"},\
"Score":{"counts":"telling","after":["spec","specification"],"near":["workload","workloads","humanitec","specification","compose","platform"],"never":["another","big","point","points","one","some","your","extra","more","free","of","high","top","final","card","credit"]},\
"sealer":{"counts":"telling","near":["clusterfile","clusterimage"]},\
"Serverless Workflow":{"counts":"telling","after":["specification","spec","dsl"],"near":["specification","dsl"]},\
"Service Mesh Performance":{"counts":"telling","after":["specification","spec"],"aliases":[{"name":"SMP","counts":"telling","near":["mesh","meshery"]}]},\
"Shipwright":{"counts":"proper-noun","near":["build","builds","tekton"]},\
"Skooner":{"former":["k8dash"]},\
"SlimToolkit":{"former":[{"name":"DockerSlim","until":"2022"},{"name":"Docker Slim","until":"2022"}]},\
"SOPS":{"aliases":[{"name":"sops","counts":"telling","near":["secret","secrets","encrypt","encrypted","encrypts","encryption"]}]},\
"SPIFFE":{"aliases":["Secure Production Identity Framework for Everyone"]},\
"Spin":{"counts":"proper-noun","near":["fermyon","wasm","webassembly","spinkube"],"never":["up","down","off","out","around","class","classes","cycle","doctor","doctors","quick","political","it"]},\
"SPIRE":{"aliases":[{"name":"Spire","counts":"telling","near":["spiffe"]}]},\
"Stacker":{"counts":"telling","near":["oci","image","images"]},\
"Submariner":{"counts":"proper-noun","near":["clusters","multicluster","skupper"],"never":["rolex"]},\
"Telepresence":{"counts":"exact","never":["robot","robots","suite","suites","system","systems","room","rooms"]},\
"Teller":{"counts":"telling","near":["secrets","secret","vault","vaults"],"never":["bank","penn","story"]},\
"Thanos":{"counts":"folded","never":["marvel","snap","avengers"]},\
"The Update Framework (TUF)":{"aliases":["Update Framework"]},\
"Tinkerbell":{"counts":"telling","near":["metal","provisioning","equinix"]},\
"Tokenetes":{"former":["Tratteria"]},\
"Tremor":{"counts":"telling","near":["event","events","wayfair","pipeline","pipelines"]},\
"Trickster":{"counts":"telling","near":["prometheus","cache","caching","dashboards"]},\
"Velero":{"former":[{"name":"Heptio Ark","until":"2019-02"}]},\
"Vineyard":{"counts":"telling","near":["memory","arrow","analytics","dataframes"]},\
"Visual Studio Code Kubernetes Tools":{"aliases":["VS Code Kubernetes Tools"]},\
"Volcano":{"counts":"proper-noun","near":["batch","scheduler","scheduling","gang"],"never":["eruption","active","tour","hike"],"subprojects":["Volcano Kthena","Kthena"]},\
"wasmCloud":{"former":[{"name":"waSCC","until":"2021"}]},\
"WasmEdge Runtime":{"official":"WasmEdge","former":[{"name":"SSVM","until":"2021"}]},\
"zot":{"counts":"telling","after":["registry"],"near":["registry","registries","oci"]}\
}},\
"sentences":{\
"Aeraki Mesh":"Add-on that teaches Istio to manage layer-7 protocols other than HTTP and gRPC",\
"Agones":"Controller that starts, scales and watches over dedicated game servers in a Kubernetes cluster",\
"Akri":"Device finder that exposes cameras, sensors and other leaf devices as Kubernetes resources",\
"Antrea":"Network plugin that connects Kubernetes pods and enforces policies with Open vSwitch",\
"Apicurio Registry":"Registry that stores and versions event schemas and API designs, with compatibility checks",\
"Argo":"Family of tools for GitOps delivery, workflows, events and progressive rollouts on Kubernetes",\
"Armada":"Batch scheduler that queues very many jobs and spreads them over several Kubernetes clusters",\
"Artifact Hub":"Web catalogue in which people search for Helm charts, operators, policies and other packages",\
"Athenz":"Identity and access system that issues X.509 certificates to services and checks their roles",\
"Atlantis":"Server that runs Terraform plans and applies from pull requests and reports back as comments",\
"Backstage":"Framework for developer portals, built around a software catalogue, templates and plugins",\
"Bank-Vaults":"Operator, webhook and command line that run HashiCorp Vault and bring its secrets to pods",\
"BFE":"Load balancer for HTTP traffic, written in Go, that routes requests and filters attacks",\
"bootc":"Updater that boots and upgrades a whole Linux system from an OCI image",\
"bpfman":"Manager that loads, permits and monitors eBPF programs on a host or cluster",\
"Brigade":"Script runner that answers events with chains of containers on Kubernetes",\
"Buildpacks":"Specification and tools that turn source code into container images without a Dockerfile",\
"Cadence Workflow":"Workflow engine that keeps long-running code alive through crashes, retries and restarts",\
"Capsule":"Operator that groups namespaces into tenants with shared limits and policies",\
"Carina":"Storage driver that hands out a node\\u0027s own disks as Kubernetes volumes",\
"Cartography":"Inventory tool that draws infrastructure assets and their relationships as a Neo4j graph",\
"Carvel":"Set of small tools to template, bundle, build and deploy Kubernetes applications",\
"CDK for Kubernetes (CDK8s)":"Library that writes Kubernetes manifests from TypeScript, Python, Java or Go code",\
"Cedar":"Policy language and evaluation engine that decide who may do what in an application",\
"cert-manager":"Controller that requests TLS certificates for Kubernetes workloads and renews them in time",\
"Chaos Mesh":"Fault injector that breaks pods, networks, disks and clocks on Kubernetes by declared experiments",\
"Chaosblade":"Fault injection tool for hosts, containers and Java applications, with one command syntax",\
"Cilium":"eBPF-based networking for Kubernetes, with network policies, load balancing and traffic visibility",\
"Cloud Custodian":"Rules engine that finds and corrects cloud resources which break a written policy",\
"CloudEvents":"Specification that gives event data common attributes, whatever the producer, broker or protocol",\
"CloudNativePG":"Operator that runs PostgreSQL clusters on Kubernetes, with failover, backups and upgrades",\
"Clusternet":"Controller that registers many Kubernetes clusters and deploys applications to all of them",\
"Clusterpedia":"Search service that collects resources of many Kubernetes clusters in one database",\
"CNI-Genie":"Network plugin that lets each Kubernetes pod choose among several other network plugins",\
"CoHDI":"Components that attach pooled devices such as GPUs to Kubernetes nodes on demand",\
"composefs":"Read-only Linux file system that shares identical files among images and verifies them",\
"Confidential Containers":"Runtime additions that run pods inside hardware-protected, attested virtual machines",\
"Connect RPC":"Libraries for typed APIs that speak gRPC and plain HTTP with Protocol Buffers",\
"Container Network Interface (CNI)":"Specification and libraries for plugins that connect Linux containers to networks",\
"container2wasm":"Converter that packs a container image with an emulator into a WebAssembly module",\
"containerd":"Container runtime that pulls images and runs containers beneath Docker and Kubernetes",\
"ContainerSSH":"SSH server that opens a fresh container for every connection",\
"Contour":"Ingress and Gateway API controller that uses Envoy as its data plane",\
"Copa":"Command-line tool that patches vulnerable packages in container images without a full rebuild",\
"CoreDNS":"DNS server made of chained plugins, and the default cluster DNS of Kubernetes",\
"Cortex":"Long-term store for Prometheus metrics, scalable and shared by many tenants",\
"Cozystack":"Platform on Kubernetes that offers databases, virtual machines and clusters as managed services",\
"CRI-O":"Container runtime made for the kubelet alone, running OCI images through its runtime interface",\
"Crossplane":"Control plane toolkit that manages cloud resources through Kubernetes APIs of one\\u0027s own",\
"CubeFS":"Distributed file and object store that separates computing from storage",\
"Curiefense":"Web application firewall and bot filter that plugs into Envoy and NGINX",\
"Curve":"Distributed block and file storage system, born at NetEase",\
"Curvine":"Distributed cache, written in Rust, that sits in front of slower object stores",\
"Dalec":"Build definition format from which system packages and minimal container images are made",\
"Dapr":"Sidecar runtime that gives applications state, messaging, secrets and workflows through simple APIs",\
"Devfile":"YAML format that describes the containers, commands and projects of a development environment",\
"DevSpace":"Command-line tool that builds, deploys and live-syncs code while it runs in a cluster",\
"DevStream":"Command-line tool that sets up and connects a chosen chain of DevOps tools",\
"Dex":"OpenID Connect provider that passes logins on to LDAP, SAML, GitHub and other sources",\
"Distribution":"Reference registry server that stores and serves container images and other OCI content",\
"Dragonfly":"Peer-to-peer distribution of images, models and files across many machines",\
"Drasi":"Change processor that runs continuous queries over data sources and reacts to their results",\
"Easegress":"Traffic gateway that chains filters into pipelines and clusters without outside stores",\
"Emissary-Ingress":"API gateway and ingress controller for Kubernetes, configured by custom resources and built on Envoy",\
"Envoy":"Proxy for services and edges that is configured at run time through its APIs",\
"Eraser":"Operator that deletes unused or vulnerable images from Kubernetes nodes",\
"etcd":"Consistent key-value store, replicated with Raft, in which Kubernetes keeps its state",\
"external-secrets":"Operator that copies secrets from outside vaults into Kubernetes and keeps them current",\
"FabEdge":"Network solution that joins edge nodes behind firewalls to a Kubernetes cluster",\
"Falco":"Runtime security tool that raises alerts when system calls and other events match rules",\
"Flatcar Container Linux":"Immutable, self-updating Linux distribution made to run containers and little else",\
"Fluentd":"Log collector that gathers, parses, filters and forwards records through many plugins",\
"Fluid":"Orchestrator that caches datasets near the Kubernetes workloads which read them",\
"Flux":"GitOps toolkit whose controllers keep Kubernetes clusters in line with Git and other sources",\
"Fonio":"Monitoring agent that watches hosts and containers through eBPF probes",\
"gRPC":"Remote procedure call framework on HTTP/2, commonly used with Protocol Buffers",\
"HAMi":"Middleware that divides GPUs and other accelerators among several Kubernetes workloads",\
"Harbor":"Container registry with access control, image signing, vulnerability scanning and replication",\
"Headlamp":"Extensible web and desktop interface for looking after Kubernetes clusters",\
"Helm":"Package manager that installs and upgrades Kubernetes applications from templated charts",\
"Hexa":"Translator that carries access policies between the formats of different clouds",\
"Higress":"API gateway based on Istio and Envoy that also routes calls to language models",\
"HolmesGPT":"Troubleshooting agent that investigates alerts by querying clusters and observability data with a language model",\
"HwameiStor":"Local storage system that turns the disks of Kubernetes nodes into replicated volumes",\
"Hyperlight":"Library that runs single functions inside tiny virtual machines without a guest kernel",\
"in-toto":"Framework that records and verifies every step of a software supply chain",\
"Inclavare Containers":"Container runtime that runs workloads inside hardware enclaves such as Intel SGX",\
"Inspektor Gadget":"Collection of eBPF tools that inspect Kubernetes clusters and Linux hosts",\
"Interlink":"Virtual Kubelet provider that sends pods to batch systems and supercomputers elsewhere",\
"Istio":"Service mesh that secures, routes and observes traffic with sidecars or node proxies",\
"Jaeger":"Distributed tracing backend that collects, stores and displays the paths of requests",\
"k0s":"Kubernetes distribution packed into a single binary without host dependencies",\
"k3s":"Small Kubernetes distribution in one binary, suited to edge devices and test machines",\
"k8gb":"Global load balancer that steers users between Kubernetes clusters by DNS",\
"K8sGPT":"Diagnosis tool that scans Kubernetes clusters and has language models explain the problems",\
"K8up":"Backup operator that saves Kubernetes volumes and application dumps with restic",\
"kagent":"Framework that defines, runs and connects AI agents as Kubernetes resources",\
"KAI Scheduler":"Kubernetes scheduler that shares GPUs fairly among queues of training and inference jobs",\
"Kairos":"Toolkit that turns Linux distributions into immutable, bootable Kubernetes nodes for the edge",\
"KAITO":"Operator that provisions GPU nodes and deploys language models for inference and tuning",\
"Kanister":"Workflow tool that backs up and restores application data by reusable blueprints",\
"Karmada":"Control plane that spreads unmodified Kubernetes applications across clusters and clouds",\
"kbind":"Service that lets one Kubernetes cluster offer its APIs to users of others",\
"KCL":"Configuration language with schemas and constraints for checking and generating structured data",\
"kcp":"Control plane that serves Kubernetes-style APIs in many isolated workspaces",\
"KEDA":"Autoscaler that scales Kubernetes workloads, also to zero, by the events waiting for them",\
"Kepler":"Metrics exporter that estimates the power drawn by pods, containers and virtual machines",\
"Keptn":"Delivery automation that runs checks around deployments and judges them by service level objectives",\
"Keycloak":"Identity server that adds single sign-on, user federation and login screens to applications",\
"Keylime":"Attestation system that proves the boot and runtime integrity of machines with TPMs",\
"Kgateway":"Envoy-based implementation of the Gateway API for service and AI traffic",\
"KitOps":"Packaging tool that ships machine-learning models, code and datasets together as OCI artifacts",\
"Kmesh":"Service mesh that moves traffic handling from sidecars into the kernel with eBPF",\
"Knative":"Kubernetes layer for serverless containers and event-driven applications",\
"ko":"Builder that makes container images of Go programs without Docker",\
"Konveyor":"Toolkit that assesses legacy applications and helps move them to Kubernetes",\
"Koordinator":"Scheduler that places latency-sensitive services and batch jobs on the same Kubernetes nodes",\
"kpt":"Command-line tool that fetches, adapts and applies packages of Kubernetes configuration as data",\
"Krator":"Rust library for writing Kubernetes operators as state machines",\
"Krkn":"Fault injector for Kubernetes and OpenShift that also measures how clusters recover",\
"Krustlet":"Kubelet written in Rust that runs WebAssembly modules in place of containers",\
"KServe":"Model server for Kubernetes with autoscaling, canary rollouts and support for many frameworks",\
"Kuadrant":"Set of policies that add authentication, rate limits, DNS and TLS to Gateway API resources",\
"Kuasar":"Container runtime that hosts several kinds of sandboxes, from microVMs to WebAssembly",\
"Kube-burner":"Load generator that stresses Kubernetes clusters and measures how they perform",\
"Kube-OVN":"Kubernetes network plugin that brings subnets, gateways and other OVN functions to pods",\
"kube-rs":"Rust client and runtime libraries for programs that talk to the Kubernetes API",\
"kube-vip":"Daemon that gives control planes and services a virtual IP without outside hardware",\
"Kubean":"Operator that installs, upgrades and scales Kubernetes clusters by way of Kubespray",\
"KubeArmor":"Runtime enforcement that limits processes, files and network use of pods through Linux security modules",\
"KubeClipper":"Web-based installer that creates and manages Kubernetes clusters, also without internet access",\
"KubeDL":"Operator that runs deep-learning training and inference jobs of several frameworks",\
"KubeEdge":"Edge computing system that extends Kubernetes to remote nodes with unreliable connections",\
"KubeElasti":"Proxy and operator that scale idle HTTP services to zero without losing requests",\
"KubeFleet":"Controller that places workloads on many Kubernetes clusters and stages their rollout",\
"Kubeflow":"Machine-learning platform for Kubernetes, with pipelines, notebooks, training and tuning",\
"Kuberhealthy":"Operator that runs synthetic checks inside clusters and exports their results as metrics",\
"Kubernetes":"Orchestrator that deploys, scales and heals containers on a cluster of machines",\
"Kubescape":"Security scanner for Kubernetes that looks at configurations, images and running workloads",\
"KubeSlice":"Overlay network that joins namespaces of several clusters into isolated slices",\
"KubeStellar":"Multi-cluster manager that distributes workloads and collects their status by binding policies",\
"KubeVela":"Application delivery engine that composes deployments from reusable components, traits and workflows",\
"KubeVirt":"Extension that runs virtual machines beside containers under the Kubernetes API",\
"Kubewarden":"Admission controller whose policies are programs compiled to WebAssembly",\
"KUDO":"Toolkit that builds Kubernetes operators from declarative plans without writing controllers",\
"Kuma":"Service mesh on Envoy for Kubernetes and virtual machines in several zones",\
"Kured":"Daemon that drains and reboots Kubernetes nodes when their operating system asks for it",\
"KusionStack":"Platform orchestrator that turns a developer\\u0027s application description into running infrastructure",\
"Kyverno":"Policy engine that validates, changes and generates Kubernetes resources by rules in YAML",\
"Lima":"Launcher of Linux virtual machines with file sharing and containerd, mostly used on macOS",\
"Linkerd":"Service mesh that adds mutual TLS, retries and metrics through small Rust proxies",\
"Litmus":"Chaos engineering platform that runs and schedules failure experiments from a central portal",\
"llm-d":"Inference stack that serves large language models across many Kubernetes accelerators",\
"Logging Operator (Kube Logging)":"Operator that sets up Fluent Bit, Fluentd and syslog-ng to route Kubernetes logs",\
"Longhorn":"Block storage for Kubernetes that replicates volumes across nodes and backs them up",\
"LoxiLB":"eBPF load balancer for Kubernetes services at the edge, in telecom networks and clouds",\
"Merbridge":"Accelerator that shortens the path between mesh sidecars and applications with eBPF",\
"Meshery":"Management plane that designs, deploys and compares service meshes and other infrastructure",\
"metal3-io":"Operator that provisions physical servers through Kubernetes with the help of Ironic",\
"MetalLB":"Load balancer that gives bare-metal Kubernetes services an outside address by ARP or BGP",\
"Microcks":"API mocking and contract testing tool fed with OpenAPI, AsyncAPI, gRPC or GraphQL definitions",\
"ModelPack":"Specification for storing and distributing machine-learning models in container registries",\
"NATS":"Messaging system with publish-subscribe, request-reply and, through JetStream, stored streams",\
"Network Service Mesh":"Connectivity layer that links workloads to network functions across clusters and clouds",\
"NMstate":"Host network manager that turns a declared state into settings of NetworkManager",\
"Nocalhost":"Development tool that lets programmers edit and debug code inside a remote cluster",\
"Notary Project":"Specifications and tools that sign container images and verify their signatures",\
"OAuth2 Proxy":"Reverse proxy that puts a login with an OAuth provider before a web application",\
"Open Cluster Management":"Hub-and-agent system that registers Kubernetes clusters and distributes work and policies to them",\
"Open Policy Agent (OPA)":"Policy engine that answers authorization and admission questions by rules written in Rego",\
"Open Policy Containers":"Command-line tool that builds, signs and shares OPA policies as OCI images",\
"Open Service Mesh":"Lightweight mesh on Envoy that followed the Service Mesh Interface",\
"OpenChoreo":"Internal developer platform that deploys components and their endpoints to Kubernetes in isolated cells",\
"OpenCost":"Cost monitor that attributes Kubernetes and cloud spending to workloads and teams",\
"OpenEBS":"Storage engines that offer local and replicated Kubernetes volumes from a node\\u0027s disks",\
"OpenELB":"Load balancer implementation for Kubernetes services on bare metal, from the KubeSphere team",\
"OpenEverest":"Self-hosted database service that manages MySQL, PostgreSQL and MongoDB through operators",\
"OpenFeature":"Specification and SDKs that read feature flags from any vendor in one way",\
"OpenFGA":"Authorization service that answers permission questions from stored relationships, modelled on Google Zanzibar",\
"OpenFunction":"Functions platform that builds code into containers and scales them on Kubernetes",\
"openGemini":"Time series database for metrics and logs, compatible with InfluxDB\\u0027s protocol",\
"OpenGitOps":"Working group project that defines the principles of GitOps and vendor-neutral guidance",\
"OpenKruise":"Kubernetes extension with workload controllers for in-place updates, sidecars and advanced rollouts",\
"OpenMetrics":"Text and Protobuf format for exposing metrics, grown out of Prometheus",\
"OpenTelemetry":"APIs, SDKs and a collector that produce and transport traces, metrics and logs",\
"OpenTofu":"Tool forked from Terraform that provisions infrastructure as declared in code",\
"OpenTracing":"API for tracing requests across services, since merged into OpenTelemetry",\
"OpenYurt":"Edge platform that keeps Kubernetes nodes at remote sites working while they are offline",\
"Operator Framework":"SDK and lifecycle manager with which Kubernetes operators are written, packaged and installed",\
"ORAS":"Command line and libraries that push any kind of file to OCI registries",\
"OSCAL-COMPASS":"Compliance-as-code tools that author, check and exchange security controls in OSCAL",\
"OVN-Kubernetes":"Network plugin for Kubernetes that builds its virtual networks with OVN and Open vSwitch",\
"Oxia":"Key-value store for metadata and coordination that shards its keys to scale out",\
"Paralus":"Access manager that gives users audited, just-in-time kubectl access to many clusters",\
"Parsec":"Service with one API for keys and cryptography in TPMs, HSMs and similar hardware",\
"Perses":"Dashboard tool for metrics and traces whose dashboards are kept as code",\
"PipeCD":"Continuous delivery system that applies GitOps to Kubernetes, Terraform and serverless platforms",\
"Piraeus Datastore":"Operator that offers replicated Kubernetes volumes based on LINSTOR and DRBD",\
"Pixie":"Observability tool that gathers requests and profiles of Kubernetes applications through eBPF, without code changes",\
"Podman Container Tools":"Tools that run, build and copy containers and pods without a daemon",\
"Podman Desktop":"Desktop application that manages local containers, images and Kubernetes clusters",\
"Porter":"Packager that bundles an application with its deployment tools and configuration into one installer",\
"Pravega":"Storage system for unbounded data streams with exactly-once semantics and automatic scaling",\
"Prometheus":"Monitoring system that scrapes metrics, stores them as time series and raises alerts",\
"Radius":"Application platform that models services with their dependencies and deploys them by recipes",\
"Ratify":"Verification engine that checks signatures and attestations of images before they are admitted",\
"rkt":"Container engine from CoreOS that runs pods directly, without a central daemon",\
"Rook":"Operator that deploys and looks after Ceph storage inside a Kubernetes cluster",\
"Runme Notebooks":"Notebook tool that makes the shell commands of Markdown documents executable",\
"SchemaHero":"Operator that migrates database schemas from declarative Kubernetes resources",\
"Score":"Workload specification that is translated for Compose, Kubernetes and other platforms",\
"sealer":"Packaging tool that wraps a cluster and its applications into one portable image",\
"Sermant":"Java agent that adds service governance to applications without a proxy or code changes",\
"Serverless Devs":"Command-line toolkit that develops and deploys functions for several serverless clouds",\
"Serverless Workflow":"Language specification for describing workflows of events, functions and services in YAML or JSON",\
"Service Mesh Interface (SMI)":"Set of Kubernetes resources that different service meshes could implement in common",\
"Service Mesh Performance":"Specification for describing and comparing the cost and speed of service meshes",\
"Shipwright":"Framework that builds container images on Kubernetes with tools such as Buildah or Buildpacks",\
"Skooner":"Web dashboard that shows and edits what runs in a Kubernetes cluster",\
"SlimFaaS":"Lightweight function gateway that scales Kubernetes deployments to zero and queues their calls",\
"SlimToolkit":"Tool that inspects container images and strips them of what the application never uses",\
"SOPS":"Editor for encrypted YAML, JSON and other files, with keys from clouds, age or PGP",\
"Spiderpool":"Network add-on that manages addresses and underlay or RDMA interfaces of Kubernetes pods",\
"SPIFFE":"Set of standards that give services short-lived cryptographic identities without shared secrets",\
"Spin":"Framework and command line for building and running WebAssembly microservices",\
"SpinKube":"Operator and containerd shim that run Spin\\u0027s WebAssembly applications on Kubernetes",\
"SPIRE":"Server and agents that attest workloads and issue them SPIFFE identities",\
"Stacker":"Builder that makes OCI images from a YAML recipe without root rights or a daemon",\
"Strimzi":"Operators that run Apache Kafka clusters, topics and users on Kubernetes",\
"Submariner":"Network connector through which pods and services of different Kubernetes clusters reach each other",\
"SuperEdge":"Edge management system that runs Kubernetes workloads across weakly connected sites",\
"Tekton":"Pipeline framework whose build and delivery tasks are Kubernetes resources",\
"Telepresence":"Development tool that connects a local process to the network of a remote cluster",\
"Teller":"Command-line tool that fetches secrets from many vaults for developers and scripts",\
"Thanos":"Set of components that give Prometheus a global query view and long-term object storage",\
"The Update Framework (TUF)":"Specification and libraries that protect software updates even when repositories or keys are compromised",\
"TiKV":"Key-value database with transactions that shards data by range and replicates it with Raft",\
"Tinkerbell":"Provisioning engine that boots physical machines over the network and installs them by workflows",\
"Tokenetes":"Token service that carries a user\\u0027s identity and intent through chains of microservice calls",\
"Tremor":"Event processor that filters, transforms and routes streams by scripts of its own",\
"Trickster":"Caching reverse proxy that speeds up dashboard queries to time series databases",\
"urunc":"Container runtime that starts unikernels and other single-application kernels as if they were containers",\
"Velero":"Backup tool that saves, restores and migrates Kubernetes resources and volumes",\
"Vineyard":"In-memory store that shares large data objects between processes without copies",\
"Virtual Kubelet":"Kubelet imitation that presents another platform, such as serverless containers, as a node",\
"Visual Studio Code Kubernetes Tools":"Editor extension that browses clusters and helps to write and debug Kubernetes applications",\
"Vitess":"Sharding layer that spreads a MySQL database over many servers behind one connection",\
"Volcano":"Batch scheduler that starts groups of Kubernetes pods together for training and big data jobs",\
"wasmCloud":"Platform that runs distributed applications of WebAssembly components in any cloud or edge",\
"WasmEdge Runtime":"WebAssembly runtime for edge, server and AI workloads that also runs beneath container tools",\
"werf":"Command-line tool that builds images from Git and deploys them to Kubernetes with charts",\
"Xline":"Key-value store compatible with etcd that keeps metadata consistent across distant data centres",\
"xRegistry":"Specification for registries that describe resources such as endpoints, messages and schemas",\
"youki":"Low-level OCI container runtime, written in Rust, that can take the place of runc",\
"zot":"Registry server that stores images and artifacts strictly by the OCI standards"\
},\
"events":[\
{"id":"kubecon-2015","name":"KubeCon 2015","city":"San Francisco","country":"US","start":"2015-11-09","end":"2015-11-11","format":"in person"},\
{"id":"kubecon-eu-2016","name":"KubeCon Europe 2016","city":"London","country":"GB","start":"2016-03-10","end":"2016-03-11","format":"in person"},\
{"id":"kubecon-na-2016","name":"KubeCon + CloudNativeCon North America 2016","city":"Seattle","country":"US","start":"2016-11-08","end":"2016-11-09","format":"in person"},\
{"id":"kubecon-eu-2017","name":"KubeCon + CloudNativeCon Europe 2017","city":"Berlin","country":"DE","start":"2017-03-29","end":"2017-03-30","format":"in person"},\
{"id":"kubecon-na-2017","name":"KubeCon + CloudNativeCon North America 2017","city":"Austin","country":"US","start":"2017-12-06","end":"2017-12-08","format":"in person"},\
{"id":"kubecon-eu-2018","name":"KubeCon + CloudNativeCon Europe 2018","city":"Copenhagen","country":"DK","start":"2018-05-02","end":"2018-05-04","format":"in person"},\
{"id":"kubecon-cn-2018","name":"KubeCon + CloudNativeCon China 2018","city":"Shanghai","country":"CN","start":"2018-11-13","end":"2018-11-15","format":"in person"},\
{"id":"kubecon-na-2018","name":"KubeCon + CloudNativeCon North America 2018","city":"Seattle","country":"US","start":"2018-12-10","end":"2018-12-13","format":"in person"},\
{"id":"kubecon-eu-2019","name":"KubeCon + CloudNativeCon Europe 2019","city":"Barcelona","country":"ES","start":"2019-05-20","end":"2019-05-23","format":"in person"},\
{"id":"kubecon-cn-2019","name":"KubeCon + CloudNativeCon + Open Source Summit China 2019","city":"Shanghai","country":"CN","start":"2019-06-24","end":"2019-06-26","format":"in person"},\
{"id":"kubecon-na-2019","name":"KubeCon + CloudNativeCon North America 2019","city":"San Diego","country":"US","start":"2019-11-18","end":"2019-11-21","format":"in person"},\
{"id":"kubecon-eu-2020","name":"KubeCon + CloudNativeCon Europe 2020","start":"2020-08-17","end":"2020-08-20","format":"virtual"},\
{"id":"kubecon-na-2020","name":"KubeCon + CloudNativeCon North America 2020","start":"2020-11-17","end":"2020-11-20","format":"virtual"},\
{"id":"kubecon-eu-2021","name":"KubeCon + CloudNativeCon Europe 2021","start":"2021-05-04","end":"2021-05-07","format":"virtual"},\
{"id":"kubecon-na-2021","name":"KubeCon + CloudNativeCon North America 2021","city":"Los Angeles","country":"US","start":"2021-10-11","end":"2021-10-15","format":"hybrid"},\
{"id":"kubecon-cn-2021","name":"KubeCon + CloudNativeCon + Open Source Summit China 2021","start":"2021-12-09","end":"2021-12-10","format":"virtual"},\
{"id":"kubecon-eu-2022","name":"KubeCon + CloudNativeCon Europe 2022","city":"Valencia","country":"ES","start":"2022-05-16","end":"2022-05-20","format":"hybrid"},\
{"id":"kubecon-na-2022","name":"KubeCon + CloudNativeCon North America 2022","city":"Detroit","country":"US","start":"2022-10-24","end":"2022-10-28","format":"hybrid"},\
{"id":"kubecon-eu-2023","name":"KubeCon + CloudNativeCon Europe 2023","city":"Amsterdam","country":"NL","start":"2023-04-18","end":"2023-04-21","format":"hybrid"},\
{"id":"kubecon-cn-2023","name":"KubeCon + CloudNativeCon + Open Source Summit China 2023","city":"Shanghai","country":"CN","start":"2023-09-26","end":"2023-09-28","format":"in person"},\
{"id":"kubecon-na-2023","name":"KubeCon + CloudNativeCon North America 2023","city":"Chicago","country":"US","start":"2023-11-06","end":"2023-11-09","format":"hybrid"},\
{"id":"kubecon-eu-2024","name":"KubeCon + CloudNativeCon Europe 2024","city":"Paris","country":"FR","start":"2024-03-19","end":"2024-03-22","format":"in person"},\
{"id":"kubecon-cn-2024","name":"KubeCon + CloudNativeCon + Open Source Summit + AI_dev China 2024","city":"Hong Kong","country":"HK","start":"2024-08-21","end":"2024-08-23","format":"in person"},\
{"id":"kubecon-na-2024","name":"KubeCon + CloudNativeCon North America 2024","city":"Salt Lake City","cityAliases":["SLC","Salt Lake"],"country":"US","start":"2024-11-12","end":"2024-11-15","format":"in person"},\
{"id":"kubecon-in-2024","name":"KubeCon + CloudNativeCon India 2024","city":"Delhi","cityAliases":["New Delhi"],"country":"IN","start":"2024-12-11","end":"2024-12-12","format":"in person"},\
{"id":"kubecon-eu-2025","name":"KubeCon + CloudNativeCon Europe 2025","city":"London","country":"GB","start":"2025-04-01","end":"2025-04-04","format":"in person"},\
{"id":"kubecon-cn-2025","name":"KubeCon + CloudNativeCon China 2025","city":"Hong Kong","country":"HK","start":"2025-06-10","end":"2025-06-11","format":"in person"},\
{"id":"kubecon-jp-2025","name":"KubeCon + CloudNativeCon Japan 2025","city":"Tokyo","country":"JP","start":"2025-06-16","end":"2025-06-17","format":"in person"},\
{"id":"kubecon-in-2025","name":"KubeCon + CloudNativeCon India 2025","city":"Hyderabad","country":"IN","start":"2025-08-06","end":"2025-08-07","format":"in person"},\
{"id":"kubecon-na-2025","name":"KubeCon + CloudNativeCon North America 2025","city":"Atlanta","country":"US","start":"2025-11-10","end":"2025-11-13","format":"in person"},\
{"id":"kubecon-eu-2026","name":"KubeCon + CloudNativeCon Europe 2026","city":"Amsterdam","country":"NL","start":"2026-03-23","end":"2026-03-26","format":"in person"},\
{"id":"kubecon-in-2026","name":"KubeCon + CloudNativeCon India 2026","city":"Mumbai","country":"IN","start":"2026-06-18","end":"2026-06-19","format":"in person"},\
{"id":"kubecon-jp-2026","name":"KubeCon + CloudNativeCon Japan 2026","city":"Yokohama","country":"JP","start":"2026-07-29","end":"2026-07-30","format":"in person"},\
{"id":"kubecon-cn-2026","name":"KubeCon + CloudNativeCon China 2026","city":"Shanghai","country":"CN","start":"2026-09-08","end":"2026-09-09","format":"in person"},\
{"id":"kubecon-na-2026","name":"KubeCon + CloudNativeCon North America 2026","city":"Salt Lake City","cityAliases":["SLC","Salt Lake"],"country":"US","start":"2026-11-09","end":"2026-11-12","format":"in person"}\
]}\
');
